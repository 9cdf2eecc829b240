import { type Document, type Element, isTag } from "domhandler";

import type { MarkupRule } from "../../../model/reading/page-rule.ts";
import { elementsWithin } from "./elements-within.ts";
import type { ItemParts } from "./item-parts.ts";
import { namesOf } from "../facts/names-of.ts";
import { parentOf } from "../parent-of.ts";
import { elementsOf, pick } from "./read-list-item.ts";

/** A selector that finds so many other things besides is another list. */
const LARGEST_EXCESS = 0.1;
/** A part's selector must find it in so many of the items that have it. */
const LEAST_AGREEMENT = 0.8;
/** Selectors are tried on so many items. */
const TRIED = 20;
const MOST_ANCESTORS = 5;
const MOST_STEPS = 6;
/** Each is looked up in the whole page. */
const MOST_CANDIDATES = 24;

export type FoundItem = { readonly item: Element; readonly parts: ItemParts };

/**
 * The plainest selectors that name the items and their parts, or undefined where only counting
 * would.
 */
export function buildRule(document: Document, found: readonly FoundItem[]): MarkupRule | undefined {
  const item = itemSelector(
    document,
    found.map((one) => one.item),
  );
  const tried = found.slice(0, TRIED);
  const title = partSelector(tried, (parts) => parts.title);
  const link = partSelector(tried, (parts) => parts.link);
  if (item === undefined || title === undefined || link === undefined) return undefined;
  const date = partSelector(tried, (parts) => parts.date);
  const line = partSelector(tried, (parts) => parts.line);
  return {
    from: "markup",
    item,
    title,
    link,
    ...(date !== undefined && { date }),
    ...(line !== undefined && { line }),
  };
}

function itemSelector(document: Document, items: readonly Element[]): string | undefined {
  const first = items[0];
  if (first === undefined) return undefined;
  const wanted = new Set(items);
  return itemCandidates(first).find((selector) => {
    const selected = elementsOf(document, selector);
    const others = selected.filter((element) => !wanted.has(element));
    const hits = selected.length - others.length;
    // A row of column names leads nowhere, and so is passed over.
    const excess = others.filter((element) => holdsLink(element)).length;
    return hits === wanted.size && excess <= LARGEST_EXCESS * hits && others.length <= hits;
  });
}

function holdsLink(element: Element): boolean {
  return elementsWithin([element]).some(({ attribs }) => attribs.href !== undefined);
}

/** By its own name first, then inside something that has one, then by its parent's kind alone. */
function itemCandidates(item: Element): string[] {
  const own = namesOf(item);
  const parent = parentOf(item);
  const candidates = own.filter((name) => isTelling(name) || name === "article");
  let at = parent;
  for (let level = 0; at !== undefined && level < MOST_ANCESTORS; level++, at = parentOf(at)) {
    const ancestors = namesOf(at).filter(
      (name) => isTelling(name) || name === "main" || name === "article",
    );
    const joints = level === 0 || parent === undefined ? [" > "] : [" ", ` ${parent.name} > `];
    candidates.push(
      ...ancestors.flatMap((ancestor) =>
        joints.flatMap((joint) => own.map((name) => `${ancestor}${joint}${name}`)),
      ),
    );
  }
  const plain = parent === undefined ? [] : [`${parent.name} > ${item.name}`];
  return [...candidates.slice(0, MOST_CANDIDATES), ...plain, item.name];
}

/** A class or an id, not the mere kind of an element. */
function isTelling(name: string): boolean {
  return /[.#]/.test(name);
}

function partSelector(
  found: readonly FoundItem[],
  part: (parts: ItemParts) => Element | undefined,
): string | undefined {
  const having = found.flatMap(({ item, parts }) => {
    const element = part(parts);
    return element === undefined ? [] : [{ item, element }];
  });
  const [first] = having;
  if (first === undefined || having.length < found.length / 3) return undefined;
  return partCandidates(first.item, first.element).find((selector) => {
    const agreeing = having.filter(({ item, element }) => pick(item, selector) === element).length;
    return agreeing >= LEAST_AGREEMENT * having.length;
  });
}

function partCandidates(item: Element, part: Element): string[] {
  if (part === item) return [":scope"];
  if (parentOf(part) === parentOf(item))
    return [`:scope + ${part.name}`, `:scope + * + ${part.name}`];
  const own = namesOf(part);
  const parent = parentOf(part);
  const inParent =
    parent === undefined || parent === item
      ? own.map((name) => `:scope > ${name}`)
      : namesOf(parent).flatMap((outer) => own.map((name) => `${outer} > ${name}`));
  const place = placeAmongSiblings(part);
  const plain = [...own, ...inParent];
  const all = part.name === "td" ? [...own.filter(isTelling), place, ...plain] : [...plain, place];
  return [
    ...all
      .filter((selector) => selector !== undefined)
      .flatMap((selector) => [selector, ...behindItem(item, part, selector)]),
    ...pathFrom(item, part),
  ];
}

/** Where nothing has a name: step by step from the item. */
function pathFrom(item: Element, part: Element): string[] {
  const steps: string[] = [];
  for (let at: Element | undefined = part; at !== item; at = parentOf(at)) {
    const step = at && placeAmongSiblings(at);
    if (at === undefined || step === undefined || steps.length === MOST_STEPS) return [];
    steps.unshift(step);
  }
  return [[":scope", ...steps].join(" > ")];
}

/** A part in the element behind its heading or term. */
function behindItem(item: Element, part: Element, selector: string): string[] {
  let at: Element | undefined = part;
  while (at !== undefined && parentOf(at) !== parentOf(item)) at = parentOf(at);
  return at === undefined || at === item || selector.startsWith(":scope")
    ? []
    : [`:scope + ${at.name} ${selector}`];
}

/** Cells have no names of their own: their column is what names them. */
function placeAmongSiblings(part: Element): string | undefined {
  const siblings = (parentOf(part)?.children ?? []).filter(isTag);
  const place = siblings.indexOf(part) + 1;
  return siblings.length > 12 ? undefined : `${part.name}:nth-child(${place})`;
}
