import { saysNothing } from "../../markup/says-nothing.ts";
import { escapeWords } from "../../text/escape-words.ts";
import { cutText } from "./cut-text.ts";
import { elementMarkup, elementWords, type TextKind } from "./element-markup.ts";
import { LONGEST_BODY, type Reading } from "../reading.ts";
import { type XmlElement } from "../xml/xml-element.ts";

/** A body as sanitised HTML, its links made absolute. */
export function readBody(
  element: XmlElement | undefined,
  reading: Reading,
  kind: TextKind = "html",
): string | undefined {
  if (element === undefined) return undefined;
  if (kind === "words" && element.children.length === 0)
    return readBodyOfWords(elementWords(element), reading);
  return sanitised(elementMarkup(element, reading, kind), element.base ?? reading.base, reading);
}

/** The same of markup that stands in a string, as JSON has it. */
export function readBodyOfMarkup(markup: string, reading: Reading): string | undefined {
  return sanitised(cutText(markup, LONGEST_BODY, reading), reading.base, reading);
}

function sanitised(
  markup: string,
  base: string | undefined,
  { sanitise }: Reading,
): string | undefined {
  const body = sanitise(markup, base);
  return saysNothing(body) ? undefined : body;
}

/** The same of words that hold no markup, as JSON has them. */
export function readBodyOfWords(words: string | undefined, reading: Reading): string | undefined {
  const text = cutText(words ?? "", LONGEST_BODY, reading).trim();
  return text === "" ? undefined : escapeWords(text);
}
