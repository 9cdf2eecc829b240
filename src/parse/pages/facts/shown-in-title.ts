import type { Document } from "domhandler";

import { pageLines } from "../listing/page-lines.ts";
import { SEPARATORS } from "./headline-of.ts";
import { isLongEnough } from "./main-heading.ts";

/**
 * The longest line of the page that the document's title begins or ends with, up to a mark: on pages
 * without headings "Bridge closed-Example News" stands over "Bridge closed".
 */
export function shownInTitle(document: Document, title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  let longest: string | undefined;
  for (const { text } of pageLines(document)) {
    if (!isLongEnough(text) || text.length >= title.length) continue;
    if (text.length > (longest?.length ?? 0) && isEndOf(title, text)) longest = text;
  }
  return longest;
}

function isEndOf(title: string, line: string): boolean {
  const rest = title.startsWith(line)
    ? title.slice(line.length).trimStart().charAt(0)
    : title.endsWith(line)
      ? title.slice(0, -line.length).trimEnd().slice(-1)
      : "";
  return rest !== "" && SEPARATORS.includes(rest);
}
