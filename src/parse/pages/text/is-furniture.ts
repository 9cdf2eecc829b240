import type { Document, Element } from "domhandler";
import { findAll, findOne } from "domutils";

import { elementText } from "../element-text.ts";
import type { PageFacts } from "../facts/gather-facts.ts";
import { parentOf } from "../parent-of.ts";
import { FURNITURE_WORDS } from "./furniture-words-table.ts";

const FURNITURE_ELEMENTS = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "head",
  "nav",
  "footer",
  "aside",
  "button",
  "select",
  "input",
  "textarea",
  "option",
  "iframe",
  "object",
  "embed",
  "video",
  "audio",
  "canvas",
  "dialog",
  "menu",
  "figcaption",
  "map",
  "math",
  "amp-sidebar",
  "amp-ad",
  "amp-consent",
  "amp-social-share",
]);
const FURNITURE_ROLES = new Set([
  "navigation",
  "banner",
  "contentinfo",
  "complementary",
  "search",
  "dialog",
  "alertdialog",
  "menu",
  "menubar",
  "toolbar",
  "form",
]);

const MAIN_ELEMENTS: ReadonlySet<string> = new Set(["article", "main"]);
const NOTHING_KEPT: ReadonlySet<Element> = new Set();

const FURNITURE_NAME = new RegExp(`(?:^|[_-])(?:${FURNITURE_WORDS.join("|")})(?=$|[_-])`);
/** A lead is called so too; one that leads elsewhere is another text's. */
const TEASER = /(?:^|[_-])teasers?(?=$|[_-])/;
/** A link with more letters is a headline. */
const LONGEST_LABEL = 25;
/** Those that say it by themselves only: "hidden-xs" hides on small screens. */
const UNSEEN =
  /^(?:hidden|is-hidden|offscreen|noscript|sr-only|visually-?hidden|element-invisible|screen-?reader\w*)$/;
/** How a thing looks or what it has says nothing of what it is: "section--has-ads". */
const LOOKS =
  /^(?:has|with|without|no|layout|theme)-|--(?:has|with|no|is)-|--label-(?:hidden|above|inline)|-label-hidden$/;
const TEXT_NAME =
  /^(?:article|entry|post|story|news|page)[_-]{1,2}(?:body|content|text)$|^(?:article|e)-?body$/;
/** Longer lists of names are made by programs, and read no further. */
const LONGEST_NAMES = 500;

function isNamedFurniture(element: Element, marks: string): boolean {
  const names = marks
    .slice(0, LONGEST_NAMES)
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/\s+/)
    .filter((name) => !LOOKS.test(name));
  if (names.some((name) => TEXT_NAME.test(name))) return false;
  if (names.some((name) => UNSEEN.test(name) || FURNITURE_NAME.test(name))) return true;
  return names.some((name) => TEASER.test(name)) && leadsElsewhere(element);
}

function leadsElsewhere(element: Element): boolean {
  const isHeadline = (one: Element) =>
    one.name === "a" && elementText(one, LONGEST_LABEL + 1).length > LONGEST_LABEL;
  return findOne(isHeadline, element.children) !== null;
}

/**
 * True for what stands around a page's text rather than in it. `byName` also judges by classes and
 * ids, which may err.
 */
export function isFurniture(element: Element, kept = NOTHING_KEPT, byName = false): boolean {
  const { name, attribs } = element;
  if (FURNITURE_ELEMENTS.has(name)) return true;
  if (attribs.hidden !== undefined || attribs["aria-hidden"] === "true") return true;
  if (
    attribs.style !== undefined &&
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style)
  )
    return true;
  if (attribs.role !== undefined && FURNITURE_ROLES.has(attribs.role) && !kept.has(element))
    return true;
  if (!byName || kept.has(element)) return false;
  if (
    attribs.itemprop !== undefined &&
    /^(?:author|datePublished|dateModified|publisher)$/.test(attribs.itemprop)
  )
    return true;
  if (name === "header") return !isInside(element, MAIN_ELEMENTS);
  const marks = attribs.class === undefined ? attribs.id : `${attribs.class} ${attribs.id ?? ""}`;
  return marks !== undefined && isNamedFurniture(element, marks);
}

/**
 * What holds the page's own heading, main part or article is never furniture, whatever its class
 * says: "has-sidebar".
 */
export function keptElements(document: Document, facts: PageFacts): Set<Element> {
  const kept = new Set<Element>();
  const anchors = [
    ...facts.headings.slice(0, 1),
    ...(facts.properties.get("articlebody") ?? []),
    ...mainElements(document),
  ];
  for (const anchor of anchors) {
    for (let at: Element | undefined = anchor; at !== undefined; at = parentOf(at)) kept.add(at);
  }
  return kept;
}

function mainElements(document: Document): Element[] {
  const found = findAll(
    ({ name, attribs }) =>
      name === "main" || name === "body" || name === "article" || attribs.role === "main",
    document.children,
  );
  const articles = found.filter(({ name }) => name === "article");
  return articles.length === 1 ? found : found.filter(({ name }) => name !== "article");
}

function isInside(element: Element, names: ReadonlySet<string>): boolean {
  for (let at = parentOf(element); at !== undefined; at = parentOf(at))
    if (names.has(at.name)) return true;
  return false;
}
