import { textOf } from "../xml/text-of.ts";
import { type XmlElement } from "../xml/xml-element.ts";

/** The characters of an element that holds no markup: an address, a date, an id. */
export function rawText(element: XmlElement | undefined): string | undefined {
  const text = element === undefined ? undefined : textOf(element).trim();
  return text === undefined || text === "" ? undefined : text;
}
