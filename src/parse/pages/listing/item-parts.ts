import { type Element, isTag, type ParentNode } from "domhandler";

import { weigh } from "../text/cut-into-blocks.ts";
import { elementText, INLINE } from "../element-text.ts";
import { ownWords } from "./read-list-item.ts";
import { readMoment } from "../facts/read-moment.ts";

/**
 * Where the parts of one item stand. An element that is the item itself means the item's own words.
 */
export type ItemParts = {
  readonly link: Element;
  readonly title: Element;
  readonly date: Element | undefined;
  readonly line: Element | undefined;
  readonly links: number;
};

/** A line of text is longer than a label. */
const LEAST_LINE_WEIGHT = 40;
const LONGEST_DATE = 60;
/** An item with more inside is a part of the page. */
const MAX_ELEMENTS = 150;

/**
 * Finds a link, a title, perhaps a date and a line within an item, or behind it where headings or
 * terms carry the list.
 */
export function itemParts(
  item: Element,
  behind: readonly Element[],
  language: string | undefined,
): ItemParts | undefined {
  const inside = elementsWithin([item]);
  if (inside.length > MAX_ELEMENTS) return undefined;
  const links = inside.filter(
    (element) => element.name === "a" && element.attribs.href !== undefined,
  );
  const heading = inside.find((element) => /^h[1-6]$/.test(element.name));
  const inHeading = links.find((link) => heading !== undefined && isWithin(link, heading));
  const link = inHeading ?? longest(links);
  if (link === undefined) return undefined;

  const title = heading !== undefined && heading !== item ? heading : link;
  const all = [...inside, ...elementsWithin(behind)];
  const date = findDate(all, { item, title, language });
  return {
    link,
    title,
    date,
    line: findLine(all, { item, title, date }),
    links: new Set(links.map((one) => one.attribs.href)).size,
  };
}

function findDate(
  elements: readonly Element[],
  { item, title, language }: { item: Element; title: Element; language: string | undefined },
): Element | undefined {
  const time = elements.find((element) => element.name === "time");
  if (time !== undefined) return time;
  // The innermost that reads as a day; inner elements come after outer ones.
  const dated = elements.filter((element) => {
    if (element === item || isWithin(element, title)) return false;
    const text = elementText(element, LONGEST_DATE + 1);
    return text.length <= LONGEST_DATE && readMoment(text, language) !== undefined;
  });
  if (dated.length > 0) return dated.findLast((element) => isWithin(element, dated[0] ?? element));
  const own = ownWords(item);
  return own.length <= LONGEST_DATE && readMoment(own, language) !== undefined ? item : undefined;
}

function findLine(
  elements: readonly Element[],
  { item, title, date }: { item: Element; title: Element; date: Element | undefined },
): Element | undefined {
  const blocks = elements.filter((element) => {
    if (
      element === item ||
      element === date ||
      isWithin(title, element) ||
      isWithin(element, title)
    )
      return false;
    return !element.children.some(
      (child) => isTag(child) && !INLINE.has(child.name) && child.name !== "br",
    );
  });
  const best = longest(blocks);
  if (best !== undefined && weigh(elementText(best)) >= LEAST_LINE_WEIGHT) return best;
  return date !== item && weigh(ownWords(item)) >= LEAST_LINE_WEIGHT ? item : undefined;
}

function longest(elements: readonly Element[]): Element | undefined {
  let best: Element | undefined;
  let bestLength = 0;
  for (const element of elements) {
    const length = elementText(element, 400).length;
    if (length > bestLength) [best, bestLength] = [element, length];
  }
  return best;
}

/**
 * The elements and everything in them, outer before inner, up to one more than an item may hold.
 */
function elementsWithin(roots: readonly ParentNode[]): Element[] {
  const found: Element[] = [];
  const add = (node: ParentNode): void => {
    if (found.length > MAX_ELEMENTS) return;
    if (isTag(node)) found.push(node);
    for (const child of node.children) if (isTag(child)) add(child);
  };
  for (const root of roots) add(root);
  return found;
}

function isWithin(element: Element, outer: Element): boolean {
  for (let at: ParentNode | null = element; at !== null; at = at.parent)
    if (at === outer) return true;
  return false;
}
