import { mendLink } from "./mend-link.ts";

/** Spaces of every kind and control characters around a link are slips of templates. */
const AROUND = /[\s\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2060\ufeff]/;
/** Inside one they are line breaks of a mailer; plain spaces stay and are encoded. */
const INSIDE = /[\u0000-\u001f\u007f\u200b\u2060\ufeff]/g;

/** As for one address of one thing. */
const LONGEST_LINK = 8_192;

/**
 * The absolute http(s) address of a link found at `base`; undefined for every other scheme and for
 * what is no address.
 */
export function resolveLink(link: string, base: string): string | undefined {
  if (link.length > LONGEST_LINK) return undefined;
  const cleaned = mendLink(withoutAround(link).replace(INSIDE, ""));
  if (cleaned === "") return undefined;
  const address = URL.parse(cleaned, base) ?? URL.parse(cleaned);
  return address !== null && /^https?:$/.test(address.protocol) && address.hostname !== ""
    ? address.href
    : undefined;
}

/** A loop: a pattern that ends in $ takes the square of the blanks inside. */
function withoutAround(link: string): string {
  let from = 0;
  let to = link.length;
  while (from < to && AROUND.test(link.charAt(from))) from += 1;
  while (to > from && AROUND.test(link.charAt(to - 1))) to -= 1;
  return link.slice(from, to);
}
