import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";

import { oneLine } from "../element-text.ts";
import { isFurniture } from "../text/is-furniture.ts";
import { parentOf } from "../parent-of.ts";
import { isOfPage } from "../facts/is-of-page.ts";

/** A short text and the element that it stands in. */
export type PageLine = { readonly text: string; readonly element: Element };

/** Longer lines are prose. */
export const LONGEST_LINE = 90;
/** Headlines are longer, and what stands by them is sought from there. */
const LONGEST_HEADING = 300;
const DEEPEST_IN_HEADING = 4;
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
  const at = lines.findIndex((line) => isPartOf(line.element, heading));
  if (at === -1) return [];
  return lines
    .slice(Math.max(0, at - BEFORE_HEADING), at + 1 + AFTER_HEADING)
    .filter((line) => isOfPage(line.element, heading));
}

/** A heading's words may stand in elements of their own. */
export function isPartOf(element: Element, heading: Element | undefined): boolean {
  if (heading === undefined) return false;
  let at: Element | undefined = element;
  for (let level = 0; at !== undefined && level < DEEPEST_IN_HEADING; level += 1, at = parentOf(at))
    if (at === heading) return true;
  return false;
}

function gather(parent: ParentNode, lines: PageLine[]): void {
  for (const child of parent.children) {
    if (isTag(child)) {
      if (!isFurniture(child)) gather(child, lines);
    } else if (isText(child) && isTag(parent) && child.data.length < 4 * LONGEST_LINE) {
      const text = oneLine(child.data);
      const most = /^h[1-6]$/.test(parent.name) ? LONGEST_HEADING : LONGEST_LINE;
      if (text !== "" && text.length <= most) lines.push({ text, element: parent });
    }
  }
}
