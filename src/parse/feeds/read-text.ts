import { sanitiseMarkup } from "../markup/sanitise-markup.ts";
import { decodeLeftovers, textOfMarkup, tidyText } from "../text/text-of-markup.ts";
import { LONGEST_BODY, LONGEST_LINE, type Reading } from "./reading.ts";
import { resolveBase } from "./xml/resolve-base.ts";
import { innerMarkup } from "./xml/inner-markup.ts";
import { type XmlElement } from "./xml/xml-element.ts";

/** How an element says that its inside is to be taken; RSS says nothing and means HTML. */
export type TextKind = "words" | "html" | "xhtml";

/** One line of plain text: a title, a name, a note of rights. */
export function readLine(element: XmlElement | undefined, reading: Reading, kind: TextKind = "html"): string | undefined {
  if (element === undefined) return undefined;
  if (kind === "words" && element.children.length === 0) return cutLine(tidyText(decodeLeftovers(wordsOf(element))), reading);
  return cutLine(textOfMarkup(cut(markupOf(element, reading, kind), LONGEST_BODY, reading)), reading);
}

/** A body as sanitised HTML, its links made absolute. */
export function readBody(element: XmlElement | undefined, reading: Reading, kind: TextKind = "html"): string | undefined {
  if (element === undefined) return undefined;
  const base = resolveBase(element.base, reading.base);
  if (kind === "words" && element.children.length === 0) return bodyOfWords(wordsOf(element), reading);
  const body = sanitiseMarkup(cut(markupOf(element, reading, kind), LONGEST_BODY, reading), base);
  return body === "" ? undefined : body;
}

export function bodyOfWords(words: string, reading: Reading): string | undefined {
  const text = cut(words, LONGEST_BODY, reading).trim();
  return text === "" ? undefined : escapeWords(text);
}

/** Plain text that is not in an element: JSON's. */
export function lineOfWords(words: string | undefined, reading: Reading): string | undefined {
  return words === undefined ? undefined : cutLine(tidyText(decodeLeftovers(words)), reading);
}

/** The raw characters of an element that holds no markup: an address, a date, an id. */
export function rawText(element: XmlElement | undefined): string | undefined {
  const text = element?.text.trim();
  return text === undefined || text === "" ? undefined : text;
}

export function cut(text: string, most: number, reading: Reading): string {
  if (text.length <= most) return text;
  reading.warn("text_cut");
  return text.slice(0, most);
}

function cutLine(line: string, reading: Reading): string | undefined {
  return line === "" ? undefined : cut(line, LONGEST_LINE, reading);
}

function markupOf(element: XmlElement, reading: Reading, kind: TextKind): string {
  if (element.children.length > 0) return innerMarkup(element, reading.source, kind === "html" ? "html" : "words");
  return kind === "xhtml" ? escapeWords(element.text) : wordsOf(element);
}

/** Some templates escape a CDATA section, marks and all. */
function wordsOf(element: XmlElement): string {
  const { text } = element;
  return text.includes("<![CDATA[") ? text.replace(/^\s*<!\[CDATA\[/, "").replace(/\]\]>\s*$/, "") : text;
}

function escapeWords(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
