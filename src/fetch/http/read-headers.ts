import { SECOND } from "../../lib/duration.ts";
import type { FetchedHeaders } from "../../model/reading/fetched.ts";
import { readHttpDate } from "./read-http-date.ts";

/** Values by lower-case name, in the order they were sent. */
export type RawHeaders = ReadonlyMap<string, readonly string[]>;

/**
 * The headers that Cuttings uses. Times are counted from the server's own Date where it sends one,
 * as clocks differ.
 */
export function readHeaders(raw: RawHeaders, now: Date): FetchedHeaders {
  const serverNow = readHttpDate(firstOf(raw, "date") ?? "") ?? now;
  return withoutUndefined({
    contentType: firstOf(raw, "content-type"),
    etag: firstOf(raw, "etag"),
    lastModified: firstOf(raw, "last-modified"),
    freshForMs: freshForMs(raw, serverNow),
    retryAfterMs: retryAfterMs(firstOf(raw, "retry-after"), serverNow),
    link: raw.get("link")?.join(", "),
    robotsTag: raw.get("x-robots-tag")?.join("\n"),
    tdmReservation: firstOf(raw, "tdm-reservation"),
    contentLanguage: firstOf(raw, "content-language"),
  });
}

export function firstOf(raw: RawHeaders, name: string): string | undefined {
  return raw.get(name)?.find((value) => value !== "");
}

/**
 * RFC 9111: no-store and no-cache are no lifetime at all, max-age wins over Expires, a broken
 * Expires is in the past.
 */
function freshForMs(raw: RawHeaders, serverNow: Date): number | undefined {
  const control = raw.get("cache-control")?.join(",").toLowerCase() ?? "";
  if (/(?:^|,)\s*no-(?:store|cache)\s*(?:,|$)/.test(control)) return 0;

  const maxAge = /(?:^|,)\s*max-age\s*=\s*"?(\d+)"?/.exec(control)?.[1];
  if (maxAge !== undefined)
    return Math.max(0, Number(maxAge) - secondsOf(firstOf(raw, "age"))) * SECOND;

  const expires = firstOf(raw, "expires");
  if (expires === undefined) return undefined;
  const expiresAt = readHttpDate(expires);
  return expiresAt === undefined ? 0 : Math.max(0, expiresAt.getTime() - serverNow.getTime());
}

function retryAfterMs(text: string | undefined, serverNow: Date): number | undefined {
  if (text === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(text)) return Number(text) * SECOND;
  const at = readHttpDate(text);
  return at && Math.max(0, at.getTime() - serverNow.getTime());
}

function secondsOf(text: string | undefined): number {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : 0;
}

function withoutUndefined(headers: {
  readonly [Name in keyof FetchedHeaders]: FetchedHeaders[Name] | undefined;
}): FetchedHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
}
