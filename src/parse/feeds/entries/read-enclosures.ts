import { type FeedEnclosure } from "../../../model/reading/feed.ts";
import { mediaContents } from "./media-contents.ts";
import { rawText } from "./raw-text.ts";
import { type FeedLink } from "./read-links.ts";
import { MOST_PARTS, type Reading } from "../reading.ts";
import { resolveLink } from "./resolve-link.ts";
import { childElements } from "../xml/child-elements.ts";
import { type XmlElement } from "../xml/xml-element.ts";

/** Files that come with the item: RSS enclosures, Atom's links, sound and film of Media RSS. */
export function readEnclosures(
  element: XmlElement,
  links: readonly FeedLink[],
  reading: Reading,
): FeedEnclosure[] {
  const own = childElements(element, "enclosure").map((one) =>
    enclosure(
      resolveLink(
        one.attributes.get("url") ?? one.attributes.get("href") ?? rawText(one),
        one.base,
        reading,
      ),
      one,
    ),
  );
  const linked = links
    .filter((one) => one.rel === "enclosure")
    .map((one) => enclosure(one.link, one.element));
  const media = mediaContents(element)
    .filter((one) =>
      /^(?:audio|video)/i.test(one.attributes.get("medium") ?? one.attributes.get("type") ?? ""),
    )
    .map((one) => enclosure(resolveLink(one.attributes.get("url"), one.base, reading), one));
  const unique = new Map<string, FeedEnclosure>();
  for (const one of [...own, ...linked, ...media]) {
    if (unique.size === MOST_PARTS) break;
    if (one !== undefined && !unique.has(one.link)) unique.set(one.link, one);
  }
  return [...unique.values()];
}

function enclosure(link: string | undefined, element: XmlElement): FeedEnclosure | undefined {
  if (link === undefined) return undefined;
  const { attributes } = element;
  const type = attributes.get("type")?.trim();
  const bytes = Number(attributes.get("length") ?? attributes.get("filesize") ?? Number.NaN);
  return {
    link,
    ...(type !== undefined && type !== "" && { type }),
    ...(Number.isSafeInteger(bytes) && bytes > 0 && { bytes }),
  };
}
