import { type FeedEnclosure, type FeedItem } from "../../model/feed.ts";
import { decodeEntities } from "../text/decode-entities.ts";
import { MOST_PARTS, type Reading } from "./reading.ts";
import { type FeedLink } from "./read-links.ts";
import { rawText, readLine } from "./read-text.ts";
import { resolveLink } from "./resolve-link.ts";
import { childElement, childElements, elementsBelow } from "./xml/child-elements.ts";
import { type XmlElement } from "./xml/xml-element.ts";

type Image = NonNullable<FeedItem["image"]>;

/** Files that come with the item: RSS enclosures, Atom's links, sound and film of Media RSS. */
export function readEnclosures(element: XmlElement, links: readonly FeedLink[], reading: Reading): FeedEnclosure[] {
  const own = childElements(element, "enclosure").map((one) => enclosure(resolveLink(one.attributes.get("url") ?? one.attributes.get("href") ?? rawText(one), one.base, reading), one));
  const linked = links.filter((one) => one.rel === "enclosure").map((one) => enclosure(one.link, one.element));
  const media = mediaOf(element)
    .filter((one) => /^(?:audio|video)/i.test(one.attributes.get("medium") ?? one.attributes.get("type") ?? ""))
    .map((one) => enclosure(resolveLink(one.attributes.get("url"), one.base, reading), one));
  const all = [...own, ...linked, ...media].filter((one) => one !== undefined);
  return all.filter((one, at) => all.findIndex((other) => other.link === one.link) === at).slice(0, MOST_PARTS);
}

function enclosure(link: string | undefined, element: XmlElement): FeedEnclosure | undefined {
  if (link === undefined) return undefined;
  const { attributes } = element;
  const type = attributes.get("type")?.trim();
  const bytes = Number(attributes.get("length") ?? attributes.get("filesize") ?? Number.NaN);
  return { link, ...(type !== undefined && type !== "" && { type }), ...(Number.isSafeInteger(bytes) && bytes > 0 && { bytes }) };
}

/** The item's picture: what the feed names as such, else the first that its text shows. */
export function readImage(element: XmlElement, shown: readonly (string | undefined)[], reading: Reading): Image | undefined {
  return namedImage(element, reading) ?? shownImage(shown);
}

function namedImage(element: XmlElement, reading: Reading): Image | undefined {
  for (const one of [...mediaOf(element), ...elementsBelow(element, "media:thumbnail")]) {
    const isPicture = one.name === "media:thumbnail" || /^image/i.test(one.attributes.get("medium") ?? one.attributes.get("type") ?? "");
    const link = isPicture ? resolveLink(one.attributes.get("url"), one.base, reading) : undefined;
    if (link !== undefined) return withText(link, readLine(childElement(one, "media:title", "media:description", "media:text"), reading));
  }
  const own = childElement(element, "itunes:image", "image", "googleplay:image");
  const address = own === undefined ? undefined : childElement(own, "url");
  const link = resolveLink(own?.attributes.get("href") ?? rawText(address) ?? own?.attributes.get("resource") ?? rawText(own), own?.base, reading);
  if (link !== undefined) return withText(link, own === undefined ? undefined : readLine(childElement(own, "title"), reading));
  const enclosed = childElements(element, "enclosure").find((one) => /^image\//i.test(one.attributes.get("type") ?? ""));
  const picture = resolveLink(enclosed?.attributes.get("url"), enclosed?.base, reading);
  return picture === undefined ? undefined : { link: picture };
}

function mediaOf(element: XmlElement): XmlElement[] {
  return [element, ...childElements(element, "media:group")].flatMap((one) => childElements(one, "media:content")).slice(0, MOST_PARTS);
}

/** Bodies are sanitised already, so an image in them is an address and nothing else. */
function shownImage(bodies: readonly (string | undefined)[]): Image | undefined {
  for (const body of bodies) {
    const image = body === undefined ? null : /<img src="(https?:[^"]*)"(?: alt="([^"]*)")?/.exec(body);
    if (image !== null) return withText(decodeEntities(image[1] ?? ""), decodeEntities(image[2] ?? ""));
  }
  return undefined;
}

function withText(link: string, text: string | undefined): Image {
  return text === undefined || text.trim() === "" ? { link } : { link, text: text.trim() };
}
