import { decodeLeftovers, textOfMarkup, tidyText } from "../../text/text-of-markup.ts";
import { cutText } from "./cut-text.ts";
import { elementMarkup, elementWords, type TextKind } from "./element-markup.ts";
import { LONGEST_LINE, type Reading } from "../reading.ts";
import { type XmlElement } from "../xml/xml-element.ts";

/** One line of plain text: a title, a name, a note of rights. */
export function readLine(
  element: XmlElement | undefined,
  reading: Reading,
  kind: TextKind = "html",
): string | undefined {
  if (element === undefined) return undefined;
  if (kind === "words" && element.children.length === 0)
    return readLineOfWords(elementWords(element), reading);
  return cutLine(textOfMarkup(elementMarkup(element, reading, kind)), reading);
}

/** The same of words that hold no markup, as JSON has them. */
export function readLineOfWords(words: string | undefined, reading: Reading): string | undefined {
  return words === undefined ? undefined : cutLine(tidyText(decodeLeftovers(words)), reading);
}

function cutLine(line: string, reading: Reading): string | undefined {
  return line === "" ? undefined : cutText(line, LONGEST_LINE, reading);
}
