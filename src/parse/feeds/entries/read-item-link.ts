import { addressIn } from "./address-in.ts";
import { firstLink, type FoundLink } from "./first-link.ts";
import { mediaContents } from "./media-contents.ts";
import { rawText } from "./raw-text.ts";
import { type FeedLink, linkFor } from "./read-links.ts";
import { type Reading } from "../reading.ts";
import { resolveLink } from "./resolve-link.ts";
import { childElement, childElements } from "../xml/child-elements.ts";
import { type XmlElement } from "../xml/xml-element.ts";

/** Where an RSS item leads that names no page of its own, best first. */
const LESSER_LINKS = ["via", "related", "self", "enclosure"];

type Known = { readonly guid: XmlElement | undefined; readonly links: readonly FeedLink[] };

/**
 * Feedburner's original first, then the link, Atom's link, a guid that is a link (RSS says it is one
 * unless it says not), and whatever else of the item is an address.
 */
export function readItemLink(
  item: XmlElement,
  { guid, links }: Known,
  reading: Reading,
): FoundLink | undefined {
  const original = childElement(item, "feedburner:origlink");
  return firstLink([
    ["feedburner:origlink", () => resolveLink(rawText(original), original?.base, reading)],
    ["link", () => readWrittenLink(item, reading)],
    ["atom:link", () => linkFor("alternate", links)],
    ["guid", () => permanentLink(guid, reading)],
    ["rdf:about", () => addressIn(item.attributes.get("about"), reading)],
    ...lesserLinks(item, links, reading),
  ]);
}

/** RSS's own link. Of several the last counts, as other well-known readers have it. */
export function readWrittenLink(element: XmlElement, reading: Reading): string | undefined {
  for (const one of childElements(element, "link").reverse()) {
    const link = one.attributes.has("rel")
      ? undefined
      : resolveLink(writtenIn(one), one.base, reading);
    if (link !== undefined) return link;
  }
  return undefined;
}

/** Some put a whole anchor inside. */
function writtenIn(link: XmlElement): string | undefined {
  const text = rawText(link);
  const anchor = childElement(link, "a");
  return (
    anchor?.attributes.get("href") ??
    /^<a\s[^>]*?href\s*=\s*["']?([^"'\s>]+)/i.exec(text ?? "")?.[1] ??
    text ??
    link.attributes.get("href")
  );
}

/**
 * Many guids are numbers and names. One that is no address counts where it says that it is a link
 * and looks like a part of one, or where it is a path.
 */
function permanentLink(guid: XmlElement | undefined, reading: Reading): string | undefined {
  const text = rawText(guid);
  const said = guid?.attributes.get("ispermalink")?.trim().toLowerCase();
  if (text === undefined || said === "false") return undefined;
  const isPart = said === "true" ? /^[^\s:]*(?:[/?]|\.[a-z]{3,5}$)[^\s]*$/i : /^\/[^\s]+$/;
  return (
    addressIn(text, reading) ??
    (isPart.test(text) ? resolveLink(text, guid?.base, reading) : undefined)
  );
}

/** Podcasts often have nothing but the sound; an item passed on has its origin. */
function lesserLinks(
  item: XmlElement,
  links: readonly FeedLink[],
  reading: Reading,
): Parameters<typeof firstLink>[0] {
  const at = (name: string, attribute: string) => () => {
    const element = childElement(item, name);
    return resolveLink(element?.attributes.get(attribute), element?.base, reading);
  };
  return [
    ["media:player", at("media:player", "url")],
    ["dc:source", () => addressIn(rawText(childElement(item, "dc:source")), reading)],
    ["enclosure", () => fileLink(childElements(item, "enclosure"), reading)],
    ["media:content", () => fileLink(mediaContents(item), reading)],
    ...LESSER_LINKS.map((rel) => [`atom:link ${rel}`, () => linkFor(rel, links)] as const),
    ["source", at("source", "url")],
  ];
}

function fileLink(files: readonly XmlElement[], reading: Reading): string | undefined {
  for (const { attributes, base } of files) {
    const link = resolveLink(attributes.get("url") ?? attributes.get("href"), base, reading);
    if (link !== undefined) return link;
  }
  return undefined;
}
