import { textOf } from "../xml/text-of.ts";
import type { XmlElement } from "../xml/xml-element.ts";

/** What all these elements together say of dates, as it stands. */
export function dateTexts(elements: readonly XmlElement[], names: ReadonlySet<string>): string[] {
  const texts: string[] = [];
  for (const element of elements) {
    for (const child of element.children) if (names.has(child.name)) texts.push(textOf(child));
  }
  return texts;
}
