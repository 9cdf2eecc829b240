import { endSelfClosed } from "../../text/end-self-closed.ts";
import { escapeWords } from "../../text/escape-words.ts";
import { cutText } from "./cut-text.ts";
import { LONGEST_BODY, type Reading } from "../reading.ts";
import { innerMarkup } from "../xml/inner-markup.ts";
import { textOf } from "../xml/text-of.ts";
import { type XmlElement } from "../xml/xml-element.ts";

/** How an element says that its inside is to be taken; RSS says nothing and means HTML. */
export type TextKind = "words" | "html" | "xhtml";

/** The inside of an element as HTML. */
export function elementMarkup(element: XmlElement, reading: Reading, kind: TextKind): string {
  const markup =
    element.children.length > 0
      ? endSelfClosed(
          innerMarkup(element, reading.source, kind === "html" ? "html" : "words"),
          "xhtml",
        )
      : kind === "xhtml"
        ? escapeWords(textOf(element))
        : elementWords(element);
  return cutText(markup, LONGEST_BODY, reading);
}

/** Its characters; some templates escape a CDATA section, marks and all. */
export function elementWords(element: XmlElement): string {
  const text = textOf(element);
  return /^\s*<!\[CDATA\[/.test(text)
    ? text.replace(/^\s*<!\[CDATA\[/, "").replace(/\]\]>\s*$/, "")
    : text;
}
