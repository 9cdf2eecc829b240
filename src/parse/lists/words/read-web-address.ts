import { isOfTheWeb, linkTarget } from "../../../lib/links/link-target.ts";

/**
 * Longer addresses exist only as data: and tracking baggage; browsers and servers cut at about
 * this.
 */
const LONGEST_ADDRESS_CHARS = 4_096;

/**
 * An absolute http(s) address without user name and password, or undefined for every other thing.
 */
export function readWebAddress(href: string, base?: string): string | undefined {
  const trimmed = href.trim();
  if (trimmed === "" || trimmed.length > LONGEST_ADDRESS_CHARS) return undefined;
  const url = URL.parse(trimmed, base);
  return url !== null && isOfTheWeb(url) ? url.href : undefined;
}

/** What a link leads to: word processors, mail programs and networks put their own address around it. */
export function readLinkTarget(href: string, base?: string): string | undefined {
  const address = readWebAddress(href, base);
  return address === undefined ? undefined : linkTarget(address);
}
