import { MOST_PARTS } from "../reading.ts";
import { childElements } from "../xml/child-elements.ts";
import { type XmlElement } from "../xml/xml-element.ts";

/** What Media RSS shows of an item, alone or in a group. */
export function mediaContents(element: XmlElement): XmlElement[] {
  // Most items have none, and are asked twice.
  if (
    !element.children.some(
      (child) => child.name === "media:content" || child.name === "media:group",
    )
  )
    return [];
  return [element, ...childElements(element, "media:group")]
    .flatMap((one) => childElements(one, "media:content"))
    .slice(0, MOST_PARTS);
}
