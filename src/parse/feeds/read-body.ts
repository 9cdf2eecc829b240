import { escapeWords } from "../text/escape-words.ts";
import { cutText } from "./cut-text.ts";
import { elementMarkup, elementWords, type TextKind } from "./element-markup.ts";
import { LONGEST_BODY, type Reading } from "./reading.ts";
import { type XmlElement } from "./xml/xml-element.ts";

/** A body as sanitised HTML, its links made absolute. */
export function readBody(
  element: XmlElement | undefined,
  reading: Reading,
  kind: TextKind = "html",
): string | undefined {
  if (element === undefined) return undefined;
  if (kind === "words" && element.children.length === 0)
    return readBodyOfWords(elementWords(element), reading);
  const body = reading.sanitise(
    elementMarkup(element, reading, kind),
    element.base ?? reading.base,
  );
  return body === "" ? undefined : body;
}

/** The same of words that hold no markup, as JSON has them. */
export function readBodyOfWords(words: string | undefined, reading: Reading): string | undefined {
  const text = cutText(words ?? "", LONGEST_BODY, reading).trim();
  return text === "" ? undefined : escapeWords(text);
}
