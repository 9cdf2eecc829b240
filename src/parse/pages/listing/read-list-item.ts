import { selectAll, selectOne } from "css-select";
import { type AnyNode, type Document, type Element, isTag, isText } from "domhandler";
import * as domutils from "domutils";

import { trimSignsAtEnd } from "../../../lib/trim-signs.ts";
import type { FeedItem } from "../../../model/reading/feed.ts";
import type { MarkupRule } from "../../../model/reading/page-rule.ts";
import { escapeWords } from "../../text/escape-words.ts";
import { elementText, oneLine } from "../element-text.ts";
import { readMoment } from "../facts/read-moment.ts";
import { pageLink } from "./page-link.ts";

const LONGEST_TITLE = 300;
const LONGEST_LINE = 1_000;
const LONGEST_DATE = 120;

export type ListPage = { readonly base: string | undefined; readonly language: string | undefined };

/** One item of a watched page as its rule finds it; without a title or a link it is none. */
export function readListItem(
  item: Element,
  rule: MarkupRule,
  page: ListPage,
): FeedItem | undefined {
  const link = linkOf(pick(item, rule.link), page.base);
  const title = wordsOf(item, rule.title, LONGEST_TITLE);
  if (link === undefined || title === undefined) return undefined;

  const publishedText = rule.date === undefined ? undefined : dateTextOf(item, rule.date);
  const published =
    publishedText === undefined ? undefined : readMoment(publishedText, page.language);
  const line = rule.line === undefined ? undefined : wordsOf(item, rule.line, LONGEST_LINE);
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

function wordsOf(item: Element, selector: string, maxLength: number): string | undefined {
  const element = pick(item, selector);
  if (element === undefined) return undefined;
  const isOwn = selector === ":scope" && element.name !== "a" && !/^h[1-6]$/.test(element.name);
  const words = isOwn ? ownWords(element) : elementText(element, maxLength);
  return words === "" ? undefined : words.slice(0, maxLength);
}

function dateTextOf(item: Element, selector: string): string | undefined {
  const element = pick(item, selector);
  if (element === undefined) return undefined;
  const exact = element.attribs.datetime ?? element.attribs.content;
  const text =
    exact ?? (selector === ":scope" ? ownWords(element) : elementText(element, LONGEST_DATE));
  return text === "" ? undefined : text.slice(0, LONGEST_DATE);
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
