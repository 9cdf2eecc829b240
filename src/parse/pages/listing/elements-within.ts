import { type Element, isTag, type ParentNode } from "domhandler";

/** An item with more inside is a part of the page. */
export const MAX_ELEMENTS = 150;

/**
 * The elements and everything in them, outer before inner, up to one more than an item may hold.
 */
export function elementsWithin(roots: readonly ParentNode[]): Element[] {
  const found: Element[] = [];
  const add = (node: ParentNode): void => {
    if (found.length > MAX_ELEMENTS) return;
    if (isTag(node)) found.push(node);
    for (const child of node.children) if (isTag(child)) add(child);
  };
  for (const root of roots) add(root);
  return found;
}

export function isWithin(element: Element, outer: Element): boolean {
  for (let at: ParentNode | null = element; at !== null; at = at.parent)
    if (at === outer) return true;
  return false;
}
