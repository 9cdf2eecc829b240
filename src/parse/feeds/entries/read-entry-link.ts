import { addressIn } from "./address-in.ts";
import { firstLink, type FoundLink } from "./first-link.ts";
import { rawText } from "./raw-text.ts";
import { type FeedLink, linkFor } from "./read-links.ts";
import { type Reading } from "../reading.ts";
import { resolveLink } from "./resolve-link.ts";
import { childElement } from "../xml/child-elements.ts";
import { type XmlElement } from "../xml/xml-element.ts";

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
): FoundLink | undefined {
  const original = childElement(entry, "feedburner:origlink");
  const written = childElement(entry, "link");
  const content = childElement(entry, "content");
  const isPage = /^$|html/i.test(content?.attributes.get("type") ?? "");
  const apart = () => resolveLink(content?.attributes.get("src"), content?.base, reading);
  return firstLink([
    ["feedburner:origlink", () => resolveLink(rawText(original), original?.base, reading)],
    ["link", () => linkFor("alternate", links)],
    ["link", () => resolveLink(rawText(written), written?.base, reading)],
    ["content", () => (isPage ? apart() : undefined)],
    ["id", () => addressIn(rawText(childElement(entry, "id", "guid")), reading)],
    ["content", apart],
    ...LESSER_LINKS.map((rel) => [`link ${rel}`, () => linkFor(rel, links)] as const),
  ]);
}
