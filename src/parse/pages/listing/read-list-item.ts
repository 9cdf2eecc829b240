import { selectAll, selectOne } from "css-select";
import { type AnyNode, type Document, type Element, isTag, isText } from "domhandler";
import * as domutils from "domutils";

import { trimSignsAtEnd } from "../../../lib/trim-signs.ts";
import type { FeedItem } from "../../../model/reading/feed.ts";
import type { MarkupRule } from "../../../model/reading/page-rule.ts";
import { escapeWords } from "../../text/escape-words.ts";
import { splitDay } from "../../lists/words/split-day.ts";
import { elementText, oneLine } from "../element-text.ts";
import { readMoment } from "../facts/read-moment.ts";
import { isNamedLabel } from "./is-named-label.ts";
import type { DateHeading } from "./date-headings.ts";
import { type DatesAround, dayOfItem } from "./day-of-item.ts";
import { dayText } from "./day-text.ts";
import { pageLink } from "./page-link.ts";
import type { SharedWords } from "./shared-words.ts";

const LONGEST_TITLE = 300;
const LONGEST_LINE = 1_000;
const LONGEST_DATE = 120;
const LONGEST_LABEL = 60;

export type ListPage = {
  readonly base: string | undefined;
  readonly language: string | undefined;
  readonly readAt: Date | undefined;
  /** Words that most items of the list have: labels. */
  readonly shared?: SharedWords;
  /** The day, month or year above each element. */
  readonly above: ReadonlyMap<Element, DateHeading>;
};

/** One item of a watched page as its rule finds it; without a title or a link it is none. */
export function readListItem(
  item: Element,
  rule: MarkupRule,
  page: ListPage,
): FeedItem | undefined {
  const link = linkOf(pick(item, rule.link), page.base);
  const title = titleOf(item, rule, page);
  if (link === undefined || title === undefined) return undefined;

  const { published, publishedText } = dateOf(item, rule, page);
  const line =
    rule.line === undefined ? undefined : wordsOf(pick(item, rule.line), item, LONGEST_LINE);
  return {
    title,
    link,
    ...(line !== undefined && line !== title && { summary: escapeWords(line) }),
    ...(published !== undefined && { published }),
    ...(publishedText !== undefined && { publishedText }),
    ...(page.language !== undefined && { language: page.language }),
    categories: [],
    enclosures: [],
  };
}

/** The elements of a page that a selector names, in order. */
export function elementsOf(document: Document, selector: string): Element[] {
  return selectAll<AnyNode, Element>(selector, document);
}

/**
 * A selector that looks behind its item is tried on all siblings that follow. None of them holds
 * another, and to make sure of it would take the square of their number.
 */
const SIBLINGS = { ...domutils, isTag, removeSubsets: <Node>(nodes: Node[]): Node[] => nodes };

/** The first element of an item that a selector names; ":scope" is the item itself. */
export function pick(item: Element, selector: string): Element | undefined {
  if (selector === ":scope") return item;
  return (
    selectOne<AnyNode, Element>(selector, item, { context: item, adapter: SIBLINGS }) ?? undefined
  );
}

/**
 * An item's own words are those that stand in no element inside it, without the dashes and brackets
 * that part them from the rest.
 */
export function ownWords(item: Element): string {
  const words = oneLine(item.children.map((child) => (isText(child) ? child.data : " ")).join(" "));
  const begun = words.slice(0, LONGEST_LINE).replace(/^[\s–—:|,([-]+/, "");
  return trimSignsAtEnd(begun, "–—:|)]-");
}

/** In a card that is one link the day and the labels stand within the title's element. */
function titleOf(item: Element, rule: MarkupRule, { shared }: ListPage): string | undefined {
  const title = pick(item, rule.title);
  const date = rule.date === undefined ? undefined : pick(item, rule.date);
  const isBeside = (part: Element) =>
    part === date ||
    isNamedLabel(part) ||
    shared?.texts.has(elementText(part, LONGEST_LABEL)) === true;
  const words = wordsOf(title, item, LONGEST_TITLE, isBeside);
  if (title !== item || words === undefined) return words ?? wordsOf(title, item, LONGEST_TITLE);
  return trimSignsAtEnd(splitDay(words)?.rest || words, "([–—|:-") || words;
}

function wordsOf(
  element: Element | undefined,
  item: Element,
  maxLength: number,
  isLeftOut?: (part: Element) => boolean,
): string | undefined {
  if (element === undefined) return undefined;
  const isOwn = element === item && element.name !== "a" && !/^h[1-6]$/.test(element.name);
  const words = isOwn ? ownWords(element) : elementText(element, maxLength, isLeftOut);
  return words === "" ? undefined : words.slice(0, maxLength);
}

type Dated = Pick<FeedItem, "published" | "publishedText">;

/** An item without a place for its day is of the day above it. */
function dateOf(item: Element, rule: MarkupRule, { above, ...page }: ListPage): Dated {
  const heading = above.get(item);
  if (rule.date === undefined) {
    if (heading?.precision !== "day") return {};
    return { published: readMoment(heading.text, page.language), publishedText: heading.text };
  }
  const around = { ...page, above: heading };
  const written = dateTextOf(item, rule.date, around);
  if (written === undefined) return {};
  const found = dayOfItem(written, around);
  return found === undefined
    ? { publishedText: written }
    : { published: found.at, publishedText: found.text };
}

function dateTextOf(item: Element, selector: string, around: DatesAround): string | undefined {
  const element = pick(item, selector);
  if (element === undefined) return undefined;
  const exact = element.attribs.datetime ?? element.attribs.content;
  const text = exact ?? (element === item ? ownDay(element) : dayText(element, around));
  return text === "" ? undefined : text.slice(0, LONGEST_DATE);
}

/** Beside a title among an item's own words its day stands first or last. */
function ownDay(item: Element): string {
  const words = ownWords(item);
  const rest = splitDay(words)?.rest ?? "";
  return rest === "" ? words : words.replace(rest, "").replace(/^[\s:–—|-]+|[\s:–—|-]+$/g, "");
}

function linkOf(element: Element | undefined, base: string | undefined): string | undefined {
  if (element === undefined) return undefined;
  const anchor =
    element.attribs.href === undefined
      ? element.children.find((child) => isTag(child) && child.attribs.href !== undefined)
      : element;
  const href = anchor !== undefined && isTag(anchor) ? anchor.attribs.href : undefined;
  return href === undefined ? undefined : pageLink(href, base);
}
