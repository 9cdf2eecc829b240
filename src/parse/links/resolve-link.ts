import { mendLink } from "./mend-link.ts";

/** Spaces of every kind and control characters around a link are slips of templates. */
const AROUND =
  /^[\s\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2060\ufeff]+|[\s\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2060\ufeff]+$/g;
/** Inside one they are line breaks of a mailer; plain spaces stay and are encoded. */
const INSIDE = /[\u0000-\u001f\u007f\u200b\u2060\ufeff]/g;

/**
 * As for one address of one thing; cleaning takes time that grows with the square of the blanks
 * inside.
 */
const LONGEST_LINK = 8_192;

/**
 * The absolute http(s) address of a link found at `base`; undefined for every other scheme and for
 * what is no address.
 */
export function resolveLink(link: string, base: string): string | undefined {
  if (link.length > LONGEST_LINK) return undefined;
  const cleaned = mendLink(link.replace(AROUND, "").replace(INSIDE, ""));
  if (cleaned === "") return undefined;
  const address = URL.parse(cleaned, base) ?? URL.parse(cleaned);
  return address !== null && /^https?:$/.test(address.protocol) && address.hostname !== ""
    ? address.href
    : undefined;
}
