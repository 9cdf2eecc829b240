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
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return undefined;
  if (url.username !== "" || url.password !== "") return undefined;
  return url.href;
}
