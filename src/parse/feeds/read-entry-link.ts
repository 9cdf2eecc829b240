import { addressIn } from "./address-in.ts";
import { rawText } from "./raw-text.ts";
import { type FeedLink, linkFor } from "./read-links.ts";
import { type Reading } from "./reading.ts";
import { resolveLink } from "./resolve-link.ts";
import { childElement } from "./xml/child-elements.ts";
import { type XmlElement } from "./xml/xml-element.ts";

/** Where an Atom entry leads that names no page of its own, best first. */
const LESSER_LINKS = ["via", "related", "self", "enclosure"];

/**
 * Feedburner's original first, then the alternate, then whatever else of the entry is an address:
 * its text on a page of its own, its id, its text in a file, where it came from, itself, a file.
 */
export function readEntryLink(
  entry: XmlElement,
  links: readonly FeedLink[],
  reading: Reading,
): string | undefined {
  const original = childElement(entry, "feedburner:origlink");
  const written = childElement(entry, "link");
  const content = childElement(entry, "content");
  const isPage = /^$|html/i.test(content?.attributes.get("type") ?? "");
  const apart = resolveLink(content?.attributes.get("src"), content?.base, reading);
  return (
    resolveLink(rawText(original), original?.base, reading) ??
    linkFor("alternate", links) ??
    resolveLink(rawText(written), written?.base, reading) ??
    (isPage ? apart : undefined) ??
    addressIn(rawText(childElement(entry, "id", "guid")), reading) ??
    apart ??
    LESSER_LINKS.map((rel) => linkFor(rel, links)).find((link) => link !== undefined)
  );
}
