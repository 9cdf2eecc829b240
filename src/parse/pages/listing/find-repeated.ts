import { type Document, type Element, isTag, type ParentNode } from "domhandler";

import { isFurniture } from "../text/is-furniture.ts";
import { stableClasses } from "../facts/names-of.ts";
import { parentOf } from "../parent-of.ts";

/** Fewer alike are a coincidence. */
const FEWEST = 3;
/** What may be an item of a list; links and pieces of text are parts of one. */
const ITEM_ELEMENTS = new Set([
  "li",
  "tr",
  "dt",
  "dd",
  "article",
  "div",
  "section",
  "details",
  "a",
  "p",
  "h2",
  "h3",
  "h4",
  "h5",
  "td",
]);
/**
 * Elements that are built alike and stand alike: same names, in parents and grandparents of the
 * same names. Largest groups first.
 */
export function findRepeated(document: Document): Element[][] {
  const groups = new Map<string, Element[]>();
  gather(document, groups);
  return [...groups.values()]
    .filter((group) => group.length >= FEWEST)
    .sort((a, b) => b.length - a.length);
}

function gather(parent: ParentNode, groups: Map<string, Element[]>): void {
  for (const child of parent.children) {
    if (!isTag(child) || isFurniture(child)) continue;
    if (ITEM_ELEMENTS.has(child.name)) {
      const key = placeOf(child);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [child]);
      else group.push(child);
    }
    gather(child, groups);
  }
}

function placeOf(element: Element): string {
  const parent = parentOf(element);
  const grandparent = parent === undefined ? undefined : parentOf(parent);
  return [grandparent, parent, element]
    .map((one) => (one === undefined ? "" : `${one.name}.${stableClasses(one).join(".")}`))
    .join(">");
}
