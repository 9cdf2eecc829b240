import { unwrapRedirector } from "../../../lib/links/unwrap-redirector.ts";

/**
 * Longer addresses exist only as data: and tracking baggage; browsers and servers cut at about
 * this.
 */
const LONGEST_ADDRESS_CHARS = 4_096;
/** A mail guard around a network's link around a search engine's; nobody wraps deeper. */
const MOST_WRAPPINGS = 4;

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
  if (address === undefined) return undefined;
  let url = new URL(address);
  for (let times = 0; times < MOST_WRAPPINGS; times += 1) {
    const target = unwrapRedirector(url);
    if (target === undefined || !isOfTheWeb(target)) break;
    url = target;
  }
  return url.href;
}

function isOfTheWeb(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}
