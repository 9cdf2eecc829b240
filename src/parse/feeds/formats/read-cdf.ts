import { readLanguage } from "../entries/read-language.ts";
import { readMoment } from "../entries/read-moment.ts";
import { rawText } from "../entries/raw-text.ts";
import { sanitiseRaw } from "../../markup/raw-markup.ts";
import { type RawFeed, type RawFeedItem } from "../raw-feed.ts";
import { bodiesOf, readBody } from "../entries/read-body.ts";
import { readLine } from "../entries/read-line.ts";
import { MOST_ITEMS, type Reading } from "../reading.ts";
import { resolveLink } from "../entries/resolve-link.ts";
import { childElement, elementsBelow } from "../xml/child-elements.ts";
import { type XmlElement } from "../xml/xml-element.ts";

/** Channel Definition Format, 1997: addresses stand in attributes. */
export function readCdf(
  root: XmlElement,
  reading: Reading,
): Omit<RawFeed, "format" | "version" | "warnings"> {
  const found = elementsBelow(root, "item");
  if (found.length > MOST_ITEMS) reading.warn("too_many_items");
  const logo = childElement(root, "logo");
  return {
    title: readLine(childElement(root, "title"), reading),
    link: linkOf(root, reading),
    description: sanitiseRaw(readBody(childElement(root, "abstract"), reading)),
    language: readLanguage(root.language, reading),
    selfLink: resolveLink(root.attributes.get("self"), root.base, reading),
    hubs: [],
    image: resolveLink(logo?.attributes.get("href"), logo?.base, reading),
    updated: readMoment(root.attributes.get("lastmod"), reading),
    rhythm: {},
    items: found.slice(0, MOST_ITEMS).map((item) => readCdfItem(item, reading)),
  };
}

function readCdfItem(item: XmlElement, reading: Reading): RawFeedItem {
  const logo = childElement(item, "logo");
  const image = resolveLink(logo?.attributes.get("href"), logo?.base, reading);
  return {
    title: readLine(childElement(item, "title"), reading),
    link: linkOf(item, reading),
    bodies: {
      summary: bodiesOf(readBody(childElement(item, "abstract"), reading)),
      content: [],
      second: [],
    },
    updated: readMoment(item.attributes.get("lastmod"), reading),
    language: readLanguage(item.language, reading),
    categories: [],
    enclosures: [],
    ...(image !== undefined && { image: { link: image } }),
  };
}

function linkOf(element: XmlElement, reading: Reading): string | undefined {
  const anchor = childElement(element, "a");
  return resolveLink(
    element.attributes.get("href") ??
      anchor?.attributes.get("href") ??
      rawText(childElement(element, "link")),
    element.base,
    reading,
  );
}
