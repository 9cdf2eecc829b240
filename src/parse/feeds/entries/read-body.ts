import { type RawMarkup, rawMarkup, rawWords } from "../../markup/raw-markup.ts";
import { cutText } from "./cut-text.ts";
import { elementMarkup, elementWords, type TextKind } from "./element-markup.ts";
import { LONGEST_BODY, type Reading } from "../reading.ts";
import { type XmlElement } from "../xml/xml-element.ts";

/** A body as it was written. */
export function readBody(
  element: XmlElement | undefined,
  reading: Reading,
  kind: TextKind = "html",
): RawMarkup | undefined {
  if (element === undefined) return undefined;
  const base = element.base ?? reading.base;
  const isParent = element.children.length > 0;
  const isLong = element.written.length > LONGEST_BODY;
  if (kind === "words" && !isParent)
    return isLong
      ? readBodyOfWords(elementWords(element), reading)
      : rawWords(() => elementWords(element).trim());
  return isParent || isLong
    ? markupOf(elementMarkup(element, reading, kind), base)
    : rawMarkup(() => elementMarkup(element, reading, kind), base);
}

/** The same of markup that stands in a string, as JSON has it. */
export function readBodyOfMarkup(
  markup: string | undefined,
  reading: Reading,
): RawMarkup | undefined {
  return markupOf(cutText(markup ?? "", LONGEST_BODY, reading), reading.base);
}

function markupOf(markup: string, base: string | undefined): RawMarkup | undefined {
  return markup === "" ? undefined : rawMarkup(() => markup, base);
}

/** The same of words that hold no markup, as JSON has them. */
export function readBodyOfWords(
  words: string | undefined,
  reading: Reading,
): RawMarkup | undefined {
  const text = cutText(words ?? "", LONGEST_BODY, reading).trim();
  return text === "" ? undefined : rawWords(() => text);
}

/** Those that are there, in the order in which they are preferred. */
export function bodiesOf(...bodies: readonly (RawMarkup | undefined)[]): readonly RawMarkup[] {
  return bodies.filter((body) => body !== undefined);
}
