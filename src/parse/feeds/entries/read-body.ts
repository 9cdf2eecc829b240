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
  if (kind === "words" && element.children.length === 0)
    return readBodyOfWords(elementWords(element), reading);
  return present(elementMarkup(element, reading, kind), element.base ?? reading.base);
}

/** The same of markup that stands in a string, as JSON has it. */
export function readBodyOfMarkup(
  markup: string | undefined,
  reading: Reading,
): RawMarkup | undefined {
  return present(cutText(markup ?? "", LONGEST_BODY, reading), reading.base);
}

function present(markup: string, base: string | undefined): RawMarkup | undefined {
  return markup === "" ? undefined : rawMarkup(markup, base);
}

/** The same of words that hold no markup, as JSON has them. */
export function readBodyOfWords(
  words: string | undefined,
  reading: Reading,
): RawMarkup | undefined {
  const text = cutText(words ?? "", LONGEST_BODY, reading).trim();
  return text === "" ? undefined : rawWords(text);
}

/** Those that are there, in the order in which they are preferred. */
export function bodiesOf(...bodies: readonly (RawMarkup | undefined)[]): readonly RawMarkup[] {
  return bodies.filter((body) => body !== undefined);
}
