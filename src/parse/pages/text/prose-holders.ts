import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { findAll } from "domutils";

import { INLINE, oneLine } from "../element-text.ts";
import { isFurniture } from "./is-furniture.ts";

/** A shorter paragraph may be a label or a teaser. */
const SHORTEST_PARAGRAPH = 80;
/** What holds so much of a page's prose is its text, whatever name a template gave it. */
const SHARE_OF_PROSE = 0.4;
/** Where people answer a text they may well write more than it holds. */
const ANSWERS = /comment|disqus|respond|replies|reviews?-?list/i;

/**
 * The elements that hold so much of a page's prose that no class makes furniture of them:
 * "field--label-hidden", "layout-fixed-sidebar", "article-body paywall".
 */
export function proseHolders(document: Document): ReadonlySet<Element> {
  const weights = new Map<Element, number>();
  const total = weighProse(mainOf(document) ?? document, weights);
  const holders = new Set<Element>();
  for (const [element, weight] of weights)
    if (weight >= SHARE_OF_PROSE * total) holders.add(element);
  return holders;
}

/** Where a page says which part is its own, what other parts hold is of other pages. */
function mainOf(document: Document): Element | undefined {
  const [main, ...others] = findAll(({ name }) => name === "main", document.children);
  return others.length === 0 ? main : undefined;
}

function weighProse(parent: ParentNode, weights: Map<Element, number>): number {
  let prose = 0;
  let own = "";
  for (const child of parent.children) {
    if (isText(child)) own += child.data;
    else if (isTag(child) && INLINE.has(child.name))
      own += child.name === "a" ? "" : plainText(child);
    else if (isTag(child) && !isFurniture(child) && !isAnswers(child))
      prose += weighProse(child, weights);
  }
  const weight = oneLine(own).length;
  if (weight >= SHORTEST_PARAGRAPH) prose += weight;
  if (isTag(parent) && prose > 0) weights.set(parent, prose);
  return prose;
}

function plainText(element: Element): string {
  return element.children
    .map((child) =>
      isText(child) ? child.data : isTag(child) && child.name !== "a" ? plainText(child) : "",
    )
    .join("");
}

function isAnswers({ attribs }: Element): boolean {
  return ANSWERS.test(`${attribs.class ?? ""} ${attribs.id ?? ""}`);
}
