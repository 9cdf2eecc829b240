import { type Element, isTag } from "domhandler";

import { splitDay } from "../../lists/words/split-day.ts";
import { weigh } from "../text/cut-into-blocks.ts";
import { elementText, INLINE } from "../element-text.ts";
import { isNamedLabel, isNamedTitle } from "./is-named-label.ts";
import { ownWords } from "./read-list-item.ts";

/** "Is this a day, a label or a button, and so no title?" */
type IsNoTitle = (text: string) => boolean;

/** A title has at least a word or two. */
const LEAST_WEIGHT = 8;
/** What is so heavy may be a title; heavier texts are no better for it. */
const ENOUGH_WEIGHT = 40;
/** A title is at least so heavy beside what stands with it. */
const LEAST_SHARE = 0.6;
const LONGEST_TITLE = 400;
const STRONG = new Set(["strong", "b"]);

/** The title within a link that is a whole card; else the link. */
export function titleWithin(link: Element, isNoTitle: IsNoTitle): Element {
  const pieces = piecesOf(link).filter((piece) => piece !== link && isTitle(piece, isNoTitle));
  if (piecesOf(link).length < 2) return link;
  // A title in several pieces has none that is marked.
  if (pieces.length > 1 && pieces.every(({ name, attribs }) => isPlain(name, attribs))) return link;
  return chosen(pieces) ?? link;
}

/** The title of an item whose link is a button: what stands beside it, or the item's own words. */
export function titleBeside(
  item: Element,
  elements: readonly Element[],
  isNoTitle: IsNoTitle,
): Element | undefined {
  const marked = elements.find(
    (element) =>
      (STRONG.has(element.name) || isNamedTitle(element)) &&
      element !== item &&
      elementText(element, LONGEST_TITLE).length < LONGEST_TITLE &&
      isTitle(element, isNoTitle),
  );
  if (marked !== undefined && !holdsLink(marked)) return marked;
  const pieces = piecesOf(item).filter(
    ({ name, attribs }) => name !== "a" || attribs.href === undefined,
  );
  return chosen(pieces.filter((piece) => piece === item || isTitle(piece, isNoTitle)));
}

function holdsLink(element: Element): boolean {
  return element.children.some((child) => isTag(child) && (child.name === "a" || holdsLink(child)));
}

function isTitle(element: Element, isNoTitle: IsNoTitle): boolean {
  const text = elementText(element, LONGEST_TITLE);
  return weigh(text) >= LEAST_WEIGHT && !isNamedLabel(element) && !isNoTitle(text);
}

function isPlain(name: string, attribs: Element["attribs"]): boolean {
  return INLINE.has(name) && !STRONG.has(name) && attribs.class === undefined;
}

function chosen(pieces: readonly Element[]): Element | undefined {
  const marked = pieces.find(isNamedTitle) ?? pieces.find((piece) => STRONG.has(piece.name));
  if (marked !== undefined) return marked;
  const weights = pieces.map((piece) => weigh(elementText(piece, LONGEST_TITLE)));
  const least = LEAST_SHARE * Math.min(ENOUGH_WEIGHT, Math.max(...weights, 0));
  return pieces.find((_, at) => (weights[at] ?? 0) >= least);
}

/** The innermost elements that words stand in, in order; an element with words of its own is one. */
function piecesOf(element: Element): Element[] {
  if (hasOwnWords(element)) return [element];
  return element.children.flatMap((child) =>
    isTag(child) && elementText(child, 1) !== "" ? piecesOf(child) : [],
  );
}

/** Signs and a day are no words. */
function hasOwnWords(element: Element): boolean {
  const words = ownWords(element);
  const rest = splitDay(words)?.rest ?? words;
  return (rest.match(/\p{L}/gu)?.length ?? 0) > 2;
}
