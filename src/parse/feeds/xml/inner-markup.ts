import { decodeEntities } from "../../text/decode-entities.ts";
import { resolveBase } from "./resolve-base.ts";
import { type XmlElement } from "./xml-element.ts";

/**
 * What stands inside an element, as markup for HTML: CDATA taken as "html" or as words, prefixes of
 * XHTML dropped.
 */
export function innerMarkup(element: XmlElement, source: string, cdata: "html" | "words"): string {
  let markup = rebased(element, source);
  // Elements among what should have been escaped: the words between them are escaped all the same.
  if (cdata === "html" && markup.includes("&lt;"))
    markup = markup.replace(
      /(^|>)([^<]+)/g,
      (_, end: string, words: string) => end + decodeEntities(words),
    );
  if (markup.includes("<![CDATA[")) {
    markup = markup.replace(/<!\[CDATA\[([^]*?)(?:\]\]>|$)/g, (_, text: string) =>
      cdata === "html" ? text : text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
    );
  }
  const prefix = /^\s*<([\w.-]+):(?:div|p|span|body)\b/.exec(markup)?.[1];
  return prefix === undefined
    ? markup
    : markup.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</");
}

/**
 * An xml:base further inside holds for its part only, and HTML knows no such thing: links are
 * resolved on the spot.
 */
function rebased(element: XmlElement, source: string): string {
  const markup = source.slice(element.start, element.end);
  if (!markup.includes("xml:base")) return markup;
  let done = element.start;
  let result = "";
  for (const below of inOrder(element)) {
    if (below.base === element.base || below.base === undefined) continue;
    const opening = source.lastIndexOf("<", below.start - 1);
    if (opening < done) continue;
    result +=
      source.slice(done, opening) + resolvedTag(source.slice(opening, below.start), below.base);
    done = below.start;
  }
  return result + source.slice(done, element.end);
}

function inOrder(element: XmlElement): XmlElement[] {
  const all: XmlElement[] = [];
  const open = [...element.children].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    all.push(next);
    open.push(...[...next.children].reverse());
  }
  return all;
}

function resolvedTag(tag: string, base: string): string {
  return tag.replace(
    /(\s(?:href|src)\s*=\s*)(["'])(.*?)\2/gi,
    (whole, name: string, quote: string, address: string) => {
      const resolved = resolveBase(address, base);
      return resolved === undefined ? whole : `${name}${quote}${resolved}${quote}`;
    },
  );
}
