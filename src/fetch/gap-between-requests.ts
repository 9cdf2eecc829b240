import { SECOND } from "../lib/duration.ts";

/** A person reading a site clicks about as often. */
const USUAL_GAP = 2 * SECOND;
/**
 * Operators of a hundred thousand sites, of which we may read hundreds; their servers count in
 * requests a millisecond.
 */
const GAP_OF_A_PLATFORM = SECOND / 4;

/** By hostOf; each serves the feeds of many publishers who have nothing to do with each other. */
const PLATFORMS: ReadonlySet<string> = new Set([
  "blogspot.com",
  "feedburner.com",
  "github.com",
  "github.io",
  "googleapis.com",
  "medium.com",
  "squarespace.com",
  "substack.com",
  "tumblr.com",
  "wixsite.com",
  "wordpress.com",
  "youtube.com",
]);

/**
 * How long to leave a host in peace between the end of one request and the next; longer where its
 * robots.txt asks.
 */
export function gapBetweenRequests(host: string, crawlDelayMs = 0): number {
  return Math.max(PLATFORMS.has(host) ? GAP_OF_A_PLATFORM : USUAL_GAP, crawlDelayMs);
}
