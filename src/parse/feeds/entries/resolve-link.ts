import { mendLink } from "../../../lib/links/mend-link.ts";
import { type Reading } from "../reading.ts";

/** Longer addresses break servers and are not links for people. */
const LONGEST_LINK = 4_000;

/** Absolute, of the web, and plain: kept to the letter. */
const PLAIN_LINK =
  /^https?:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?(?:[/?#][!#-;=?-[\]_a-z~]*)?$/i;

/** The absolute http(s) address that a feed means, by RFC 3986; undefined where it names none. */
export function resolveLink(
  written: string | undefined,
  base: string | undefined,
  reading: Reading,
): string | undefined {
  if (written === undefined) return undefined;
  const text = written.trim();
  if (text.length <= LONGEST_LINK && PLAIN_LINK.test(text)) return mendLink(text);
  if (text === "" && base === undefined) return undefined;
  const joined = mendLink(text.replace(/[\t\n\r]\s*/g, ""));
  const from = base ?? reading.base;
  const address = joined.length > LONGEST_LINK ? null : URL.parse(joined, from);
  if (address === null) {
    reading.warn("link_unreadable", text);
    return undefined;
  }
  if (address.protocol === "http:" || address.protocol === "https:") return address.href;
  return undefined;
}
