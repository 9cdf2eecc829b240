import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";

import { oneLine } from "../element-text.ts";
import { isFurniture } from "../text/is-furniture.ts";
import { isOfPage } from "../facts/is-of-page.ts";

/** A short text and the element that it stands in. */
export type PageLine = { readonly text: string; readonly element: Element };

/** Longer lines are prose. */
export const LONGEST_LINE = 90;
/** How many lines from the heading something may stand that belongs to it. */
const BEFORE_HEADING = 4;
const AFTER_HEADING = 8;

/** The short texts of a page, in order, without menus and footers. */
export function pageLines(document: Document): PageLine[] {
  const lines: PageLine[] = [];
  gather(document, lines);
  return lines;
}

/** The lines about the page's heading that are not those of another thing. */
export function linesNear(lines: readonly PageLine[], heading: Element | undefined): PageLine[] {
  const at = lines.findIndex((line) => line.element === heading);
  if (at === -1) return [];
  return lines
    .slice(Math.max(0, at - BEFORE_HEADING), at + 1 + AFTER_HEADING)
    .filter((line) => isOfPage(line.element, heading));
}

function gather(parent: ParentNode, lines: PageLine[]): void {
  for (const child of parent.children) {
    if (isTag(child)) {
      if (!isFurniture(child)) gather(child, lines);
    } else if (isText(child) && isTag(parent) && child.data.length < 4 * LONGEST_LINE) {
      const text = oneLine(child.data);
      if (text !== "" && text.length <= LONGEST_LINE) lines.push({ text, element: parent });
    }
  }
}
