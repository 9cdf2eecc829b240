import { type Element, isTag } from "domhandler";

/** The element around an element; undefined for the outermost. */
export function parentOf(element: Element): Element | undefined {
  return element.parent !== null && isTag(element.parent) ? element.parent : undefined;
}
