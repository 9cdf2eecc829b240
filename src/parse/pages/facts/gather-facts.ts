import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { findOne } from "domutils";

import { elementText, oneLine } from "../element-text.ts";
import { SHORTEST_HEADLINE } from "./headline-of.ts";

/**
 * Everything on a page that may say something about it, found in one walk; nothing is decided here.
 */
export type PageFacts = {
  /** By lower-case name, property or http-equiv. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly PageLink[];
  /** Text of the JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  /** Days that other scripts call the day of publication. */
  readonly scriptDates: readonly string[];
  readonly title: string | undefined;
  /** First-level headings but for the site's logo; like the elements below in order of the page. */
  readonly headings: readonly Element[];
  readonly subheadings: readonly Element[];
  readonly times: readonly Element[];
  readonly bylines: readonly Element[];
  /** Links to the page of a person, by their address: "/authors/jane-roe". */
  readonly authorLinks: readonly Element[];
  readonly datelines: readonly Element[];
  /** By microdata or RDFa property. */
  readonly properties: ReadonlyMap<string, readonly Element[]>;
  readonly language: string | undefined;
  readonly base: string | undefined;
  /**
   * An empty root for an application, or a plea for JavaScript; many pages plead that need none.
   */
  readonly needsScript: boolean;
};

export type PageLink = { readonly rel: string; readonly href: string; readonly type: string };

/** More of one sort than this is a list, and its members tell nothing about the page. */
const MAX_OF_A_SORT = 60;
/** The longest descriptions are summaries of some lines. */
const MAX_META_LENGTH = 2_000;
/** Longest JSON-LD script that is read, in characters. */
const MAX_JSON_LD = 500_000;

const BYLINE =
  /(^|[\s_-])(by-?line|author|authors|autor|auteur|writer|creator|username|submitted-by|c-byline|signature)s?(?=$|[\s_-])/i;
const AUTHOR_LINK =
  /\/(?:authors?|autor(?:en|in|es|i)?|auteurs?|autori|contributors?|journalists?|journalistes?|columnists?|reporters?|writers?|staff|profiles?|people|person(?:en)?|team|about-us|redakteure?|redaktion|periodistas?|firmas?|colunistas?|by)(?:[/?=-])/i;
const DATELINE =
  /(^|[\s_-])(date|datum|fecha|pub-?date|post-?date|published|posted|publish-?date|timestamp|time-?stamp|dateline|created|updated|entry-date|news-?date|article-?date)(?=$|[\s_-])/i;
const DATE_IN_SCRIPT =
  /["'](?:date_?published|published_?at|publish_?date|published_?date|pub_?date|published_?time|first_?published(?:_?at)?|publication_?date)["']\s{0,9}:\s{0,9}["'](\d{4}-\d\d-\d\d)/gi;
/** Longer lists of classes are made by programs. */
const LONGEST_MARKS = 500;
const LOGO = /(?:^|[\s_-])(?:logo|brand(?:ing)?|site-?(?:title|name))(?=$|[\s_-])/i;
const APP_ROOTS = new Set([
  "root",
  "app",
  "__next",
  "__nuxt",
  "___gatsby",
  "application",
  "react-root",
  "svelte",
]);

type Gathering = ReturnType<typeof nothingYet>;

export function gatherFacts(document: Document): PageFacts {
  const facts = nothingYet();
  gatherFrom(document, facts);
  // Where the site's name took the first level, the page's own heading is one that its title
  // repeats.
  const title = facts.title ?? "";
  const headings =
    facts.headings.length > 0
      ? facts.headings
      : facts.subheadings.filter((heading) => isRepeated(elementText(heading), title));
  return { ...facts, headings };
}

function isRepeated(heading: string, title: string): boolean {
  return heading.length >= SHORTEST_HEADLINE && title.includes(heading);
}

function nothingYet() {
  return {
    metas: new Map<string, string[]>(),
    links: [] as PageLink[],
    jsonLd: [] as string[],
    scriptDates: [] as string[],
    title: undefined as string | undefined,
    headings: [] as Element[],
    subheadings: [] as Element[],
    times: [] as Element[],
    bylines: [] as Element[],
    authorLinks: [] as Element[],
    datelines: [] as Element[],
    properties: new Map<string, Element[]>(),
    language: undefined as string | undefined,
    base: undefined as string | undefined,
    needsScript: false,
  };
}

function gatherFrom(parent: ParentNode, facts: Gathering): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    gatherElement(child, facts);
    gatherFrom(child, facts);
  }
}

function gatherElement(element: Element, facts: Gathering): void {
  const { attribs } = element;
  gatherNamed(element, facts);
  const property = attribs.itemprop ?? (element.name === "meta" ? undefined : attribs.property);
  if (property !== undefined) {
    for (const name of property.toLowerCase().split(/\s+/))
      addTo(facts.properties, name.replace(/^\w+:/, ""), element);
  }
  // Classes made by a build say nothing, and the name for tests does.
  const marks = [attribs.class, attribs.id, attribs["data-testid"]]
    .filter((mark) => mark !== undefined)
    .join(" ");
  if (marks !== "" && element.name !== "body") {
    const names = marks.slice(0, LONGEST_MARKS).replace(/([a-z])([A-Z])/g, "$1-$2");
    if (BYLINE.test(names)) add(facts.bylines, element);
    else if (DATELINE.test(names)) add(facts.datelines, element);
  }
  if (attribs.rel?.toLowerCase() === "author") add(facts.bylines, element);
  if (attribs.id !== undefined && element.children.length === 0 && APP_ROOTS.has(attribs.id))
    facts.needsScript = true;
}

function gatherNamed(element: Element, facts: Gathering): void {
  const { attribs } = element;
  switch (element.name) {
    case "html":
      facts.language ??= attribs.lang ?? attribs["xml:lang"];
      break;
    case "meta":
      gatherMeta(element, facts);
      break;
    case "base":
      facts.base ??= attribs.href;
      break;
    case "link":
      gatherLink(element, facts);
      break;
    case "title":
      // Drawings have titles too.
      if (!isInDrawing(element)) facts.title ??= elementText(element);
      break;
    case "script":
      gatherScript(element, facts);
      break;
    case "noscript":
      facts.needsScript ||= /java\s?script/i.test(elementText(element, 300));
      break;
    case "h1":
      if (!isLogo(element)) add(facts.headings, element);
      break;
    case "h2":
      add(facts.subheadings, element);
      break;
    case "time":
      add(facts.times, element);
      break;
    case "address":
      add(facts.bylines, element);
      break;
    case "a":
      gatherAnchor(element, facts);
      break;
  }
}

function gatherScript(element: Element, facts: Gathering): void {
  const text = scriptText(element).slice(0, MAX_JSON_LD);
  if (element.attribs.type?.toLowerCase().startsWith("application/ld+json"))
    return add(facts.jsonLd, text);
  for (const [, day] of text.matchAll(DATE_IN_SCRIPT)) add(facts.scriptDates, day ?? "");
}

function gatherAnchor(element: Element, facts: Gathering): void {
  const href = (element.attribs.href ?? "").slice(0, LONGEST_MARKS);
  if (AUTHOR_LINK.test(href)) add(facts.authorLinks, element);
}

function gatherLink({ attribs }: Element, facts: Gathering): void {
  if (attribs.href !== undefined)
    add(facts.links, {
      rel: (attribs.rel ?? "").toLowerCase(),
      href: attribs.href,
      type: attribs.type ?? "",
    });
}

function gatherMeta(element: Element, facts: Gathering): void {
  const { attribs } = element;
  const content = attribs.content ?? attribs.value;
  if (content === undefined || content.trim() === "") return;
  const value = oneLine(content.slice(0, MAX_META_LENGTH));
  for (const name of [attribs.name, attribs.property, attribs["http-equiv"]]) {
    if (name !== undefined) addTo(facts.metas, name.trim().toLowerCase(), value);
  }
}

/** Many sites make a heading of their own name, linked to their home page. */
function isLogo(element: Element): boolean {
  if (LOGO.test(`${element.attribs.class ?? ""} ${element.attribs.id ?? ""}`)) return true;
  return (
    findOne(
      (one) => one.name === "a" && /^(?:\.?\/|https?:\/\/[^/]+\/?)$/.test(one.attribs.href ?? ""),
      element.children,
    ) !== null
  );
}

function isInDrawing(element: Element): boolean {
  return element.parent !== null && isTag(element.parent) && element.parent.name === "svg";
}

function scriptText(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : "")).join("");
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else add(known, value);
}

function add<T>(list: T[], value: T): void {
  if (list.length < MAX_OF_A_SORT) list.push(value);
}
