import type { Element } from "domhandler";

import { isButtonText } from "../../text/is-button-text.ts";
import { weigh } from "../text/cut-into-blocks.ts";
import { elementText } from "../element-text.ts";
import { isNamedDate, isText } from "./is-named-label.ts";
import { type DatesAround, dayOfItem } from "./day-of-item.ts";
import { dayText } from "./day-text.ts";
import { elementsWithin, isWithin, MAX_ELEMENTS } from "./elements-within.ts";
import { ownWords } from "./read-list-item.ts";
import type { SharedWords } from "./shared-words.ts";
import { titleBeside, titleWithin } from "./title-within.ts";

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

/** What decides how the words of an item are understood. */
export type ItemContext = DatesAround & {
  /** Words and addresses that stand in most items of the list. */
  readonly shared: SharedWords;
};

/** A line of text is longer than a label. */
const LEAST_LINE_WEIGHT = 40;
const LONGEST_DATE = 60;

/**
 * Finds a link, a title, perhaps a date and a line within an item, or behind it where headings or
 * terms carry the list.
 */
export function itemParts(
  item: Element,
  behind: readonly Element[],
  context: ItemContext,
): ItemParts | undefined {
  const inside = elementsWithin([item]);
  if (inside.length > MAX_ELEMENTS) return undefined;
  const outside = elementsWithin(behind);
  const within = linksOf(inside, context);
  const links = within.length > 0 ? within : linksOf(outside, context);
  const heading = inside.find(
    (element) =>
      /^h[1-6]$/.test(element.name) &&
      element !== item &&
      !isDate(elementText(element, LONGEST_DATE + 1), context),
  );
  const link = linkOf(links, heading, context);
  if (link === undefined) return undefined;

  const all = [...inside, ...outside];
  const title = heading ?? titleOf(all, { item, link, context });
  const date = findDate(all, { item, title, context });
  return {
    link,
    title,
    date,
    line: findLine(all, { item, title, date, context }),
    links: new Set(links.map((one) => one.attribs.href)).size,
  };
}

/** An address that most items share is that of a topic or an author. */
function linksOf(elements: readonly Element[], { shared }: ItemContext): readonly Element[] {
  const links = elements.filter(({ name, attribs }) => name === "a" && attribs.href !== undefined);
  const own = links.filter(({ attribs }) => !shared.addresses.has(attribs.href ?? ""));
  return own.length > 0 ? own : links;
}

function linkOf(
  links: readonly Element[],
  heading: Element | undefined,
  context: ItemContext,
): Element | undefined {
  const inHeading =
    heading && links.find((link) => isWithin(link, heading) || isWithin(heading, link));
  const titled = longest(links.filter((link) => !isButton(link, context)));
  return inHeading ?? titled ?? longest(links.slice(0, 1)) ?? links[0];
}

/** "PDF (120 KB)", "more »", the item's day: what says nothing of what is there. */
function isButton(link: Element, context: ItemContext): boolean {
  const text = elementText(link, 400);
  return isButtonText(text) || context.shared.texts.has(text) || isDate(text, context);
}

function isDate(text: string, context: ItemContext): boolean {
  return text.length <= LONGEST_DATE && dayOfItem(text, context) !== undefined;
}

type Found = { readonly item: Element; readonly link: Element; readonly context: ItemContext };

function titleOf(elements: readonly Element[], { item, link, context }: Found): Element {
  const isNoTitle = (text: string) =>
    isButtonText(text) || context.shared.texts.has(text) || isDate(text, context);
  if (!isButton(link, context)) return titleWithin(link, isNoTitle);
  return titleBeside(item, elements, isNoTitle) ?? link;
}

function findDate(
  elements: readonly Element[],
  { item, title, context }: { item: Element; title: Element; context: ItemContext },
): Element | undefined {
  const time = elements.find((element) => element.name === "time");
  if (time !== undefined) return time;
  // The innermost that reads as a day; inner elements come after outer ones.
  const dated = elements.filter((element) => {
    if (element === item || element === title) return false;
    if (isWithin(element, title) && !isNamedDate(element)) return false;
    return isDate(dayText(element, context), context);
  });
  if (dated.length > 0) return dated.findLast((element) => isWithin(element, dated[0] ?? element));
  return isDate(ownWords(item), context) ? item : undefined;
}

function findLine(
  elements: readonly Element[],
  {
    item,
    title,
    date,
    context,
  }: { item: Element; title: Element; date: Element | undefined; context: ItemContext },
): Element | undefined {
  const blocks = elements.filter((element) => {
    if (element === item || element === date) return false;
    if (isWithin(title, element) || isWithin(element, title)) return false;
    return isText(element) && !context.shared.texts.has(elementText(element, 400));
  });
  const best = longest(blocks);
  if (best !== undefined && weigh(elementText(best)) >= LEAST_LINE_WEIGHT) return best;
  const isFree = date !== item && title !== item;
  return isFree && weigh(ownWords(item)) >= LEAST_LINE_WEIGHT ? item : undefined;
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
