import { type FeedItem } from "../../../model/reading/feed.ts";
import { decodeEntities } from "../../text/decode-entities.ts";
import { mediaContents } from "./media-contents.ts";
import { rawText } from "./raw-text.ts";
import { readLine } from "./read-line.ts";
import { type Reading } from "../reading.ts";
import { resolveLink } from "./resolve-link.ts";
import { childElement, childElements, elementsBelow } from "../xml/child-elements.ts";
import { type XmlElement } from "../xml/xml-element.ts";

type Image = NonNullable<FeedItem["image"]>;

/** The item's picture, where the feed names one as such. */
export function readImage(element: XmlElement, reading: Reading): Image | undefined {
  for (const one of [...mediaContents(element), ...elementsBelow(element, "media:thumbnail")]) {
    const isPicture =
      one.name === "media:thumbnail" ||
      /^image/i.test(one.attributes.get("medium") ?? one.attributes.get("type") ?? "");
    const link = isPicture ? resolveLink(one.attributes.get("url"), one.base, reading) : undefined;
    if (link !== undefined)
      return withText(
        link,
        readLine(childElement(one, "media:title", "media:description", "media:text"), reading),
      );
  }
  const own = childElement(element, "itunes:image", "image", "googleplay:image");
  const address = own === undefined ? undefined : childElement(own, "url");
  const link = resolveLink(
    own?.attributes.get("href") ??
      rawText(address) ??
      own?.attributes.get("resource") ??
      rawText(own),
    own?.base,
    reading,
  );
  if (link !== undefined)
    return withText(
      link,
      own === undefined ? undefined : readLine(childElement(own, "title"), reading),
    );
  const enclosed = childElements(element, "enclosure").find((one) =>
    /^image\//i.test(one.attributes.get("type") ?? ""),
  );
  const picture = resolveLink(enclosed?.attributes.get("url"), enclosed?.base, reading);
  return picture === undefined ? undefined : { link: picture };
}

const IMAGE_MARK = '<img src="http';
const SHOWN_IMAGE = /<img src="(https?:[^"]*)"(?: alt="([^"]*)")?/y;

/**
 * The first picture that its texts show. They are sanitised already, so that it is an address and
 * nothing else.
 */
export function shownImage(bodies: readonly (string | undefined)[]): Image | undefined {
  for (const body of bodies) {
    SHOWN_IMAGE.lastIndex = body?.indexOf(IMAGE_MARK) ?? -1;
    const image =
      body === undefined || SHOWN_IMAGE.lastIndex === -1 ? null : SHOWN_IMAGE.exec(body);
    if (image !== null)
      return withText(decodeEntities(image[1] ?? ""), decodeEntities(image[2] ?? ""));
  }
  return undefined;
}

function withText(link: string, text: string | undefined): Image {
  return text === undefined || text.trim() === "" ? { link } : { link, text: text.trim() };
}
