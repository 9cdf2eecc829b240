import type { Document, Element } from "domhandler";
import { findAll } from "domutils";

import { parentOf } from "../parent-of.ts";
import { textOfMarkup } from "../../text/text-of-markup.ts";
import { elementText } from "../element-text.ts";
import { type Candidate, type Found, firstFound } from "./first-found.ts";
import type { PageFacts } from "./gather-facts.ts";
import { metaOf } from "./meta-of.ts";
import { linesNear, pageLines } from "../listing/page-lines.ts";
import type { PageSubject } from "./read-page-subject.ts";

/** A longer name is a sentence. */
const LONGEST_NAME = 80;
const MOST_NAMES = 10;

const INTRODUCTIONS =
  /^(?:(?:written|posted|published|reported|story|words|text|report|article) by|by|von|par|por|di|door|av|af|autor(?:in|es)?|auteurs?|authors?|作者|文|記者|كتب|بقلم|автор)(?:\s*[:：]\s*|\s+)/iu;
/** What follows a name on its line: a date, a role, an address. */
const AFTERTHOUGHTS =
  /\s*(?:[|•]|\s[·–—-]\s|,?\s*(?:updated|published|posted|last modified|veröffentlicht|publié|publicado)\b|\b\d{1,2}[./ ]|\b\d{4}\b|@).*$/isu;
/** "Post author By Jane Roe", "Pressemitteilung von Jane Roe": a word or two, and large letters again. */
const LONGER_INTRODUCTION =
  /^(?:\p{L}{4,20} ){1,2}(?:[Bb]y|von|par|por|di|door|av) (?=\p{Lu}\p{Ll}+ \p{Lu})/u;
/** What is left of a line whose date is gone. */
const ENDS = /(?:[\s,;:|/•·–—-]|(?<=\s)(?:am|vom|on|at|le|el|op|den))+$/iu;
const ORGANISATION =
  /(?<!\p{L})(?:GmbH|AG|e\.\s?V|Ltd|Inc|LLC|S\.A|www|https?|team|agentur|agency|redaktion|editorial|editors?|staff|newsroom|press|presse|media|verlag|ministry|ministerium|council|institut\w*|universi\w*|association|verband|no author|office|stadt|landkreis|zeitung|magazin\w*|news|blog|online|author)(?!\p{L})/iu;
const ANSWERS = /comment|kommentar|respond|replies|disqus/i;
const NOBODY =
  /^(?:admin(?:istrator)?|webmaster|editor|user|guest|anonymous|unknown|none|null|undefined|authors?|staff|n\/a|super user|[^\p{L}\p{N}]*)$/iu;
const ADDRESS = /^(?:https?:|www\.|\/|@)|^[\w.-]+\.(?:com|org|net|gov|uk|html?)$/i;
const LONE_INTRODUCTION = /^(?:by|von|par|por|di|door|av|af|text|words)\s*:?$/i;
/**
 * Two words or more that begin large or know no large letters, with the small ones of names
 * between.
 */
const FULL_NAME =
  /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*)(?:[\s,]+(?:and|und|et|y|e|i|och|og|en|de|da|di|del|van|von|der|den|bin|al-?|[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*)){1,8}$/u;
/**
 * A byline that begins small or without letters of a name is about something else: "in Sports", "3
 * comments".
 */
const NAME_LIKE = /^(?!\p{Ll}+\s)[^\p{N}:!?]{2,}$|^\p{L}[\p{L}\p{N}_.]{2,30}$/u;

export type AuthoredPage = {
  readonly document: Document;
  readonly facts: PageFacts;
  readonly subject: PageSubject;
  readonly siteNames: readonly string[];
};

export function readAuthor({
  document,
  facts,
  subject,
  siteNames,
}: AuthoredPage): Found | undefined {
  const candidates: Candidate[] = [
    ["json-ld author", joined(subject.strings("author.name"))],
    ["citation_author", joined(metaOf(facts, "citation_author"))],
    ["author", joined(metaOf(facts, "author"))],
    ["article:author", joined(metaOf(facts, "article:author", "og:article:author"))],
    ["dublin core creator", joined(metaOf(facts, "dc.creator", "dcterms.creator"))],
    ["parsely-author", joined(metaOf(facts, "parsely-author"))],
    ["sailthru.author", joined(metaOf(facts, "sailthru.author"))],
    ["twitter label", twitterLabel(facts)],
    ["microdata author", joined((facts.properties.get("author") ?? []).flatMap(namesIn))],
  ];
  const named = firstFound(candidates, (value) => cleanName(value, siteNames));
  if (named !== undefined && isPerson(named.value)) return named;
  const visible = (value: string) => visibleName(value, siteNames);
  const bylines = facts.bylines.filter((element) => !isInAnswers(element)).slice(0, MOST_NAMES);
  const inBylines = firstFound(
    [["byline", bylines.map((element) => namesIn(element).join(", "))]],
    visible,
  );
  // An institute, an agency or a login stands in many a head where the page names a person.
  if (inBylines !== undefined && isPerson(inBylines.value)) return inBylines;
  return (
    named ??
    inBylines ??
    firstFound([["line by the heading", introducedNames(document, facts.headings[0])]], visible)
  );
}

/**
 * "By Jane Doe" close to the heading; "By using this site" is not one, so every word must be
 * written as names are.
 */
function introducedNames(document: Document, heading: Element | undefined): string[] {
  const lines = linesNear(pageLines(document), heading).map(({ text, element }) =>
    LONE_INTRODUCTION.test(text) ? elementText(element, LONGEST_NAME + 1) : text,
  );
  return lines.filter((line) => {
    const name = line.replace(INTRODUCTIONS, "").replace(AFTERTHOUGHTS, "");
    return line.length <= LONGEST_NAME && INTRODUCTIONS.test(line) && FULL_NAME.test(name);
  });
}

function isPerson(name: string): boolean {
  return FULL_NAME.test(name) && !ORGANISATION.test(name);
}

/** Those who answer a text did not write it, nor did the form in which they do. */
function isInAnswers(element: Element): boolean {
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) {
    if (at.name === "form" || at.name === "label") return true;
    const marks = `${at.attribs.class ?? ""} ${at.attribs.id ?? ""}`;
    if (at.name !== "body" && at.name !== "html" && ANSWERS.test(marks)) return true;
  }
  return false;
}

/** Several names as one value, each cleaned first. */
function joined(names: readonly string[]): string[] {
  const clean = new Set(
    names.map(textOfMarkup).filter((name) => !ADDRESS.test(name) && !NOBODY.test(name)),
  );
  return clean.size === 0 ? [] : [[...clean].slice(0, MOST_NAMES).join(", ")];
}

function cleanName(value: string, siteNames: readonly string[]): string | undefined {
  const name = withoutSites(textOfMarkup(value), siteNames)
    .replace(/[<(]?[\w.+-]+@[\w-]+\.[\w.-]+[>)]?/g, "")
    .replace(INTRODUCTIONS, "")
    .replace(LONGER_INTRODUCTION, "")
    .replace(ENDS, "")
    .replace(/^\((.*)\)$/, "$1")
    .trim();
  if (name.length > LONGEST_NAME * 3 || NOBODY.test(name) || ADDRESS.test(name)) return undefined;
  if (isPerson(name)) return name;
  return siteNames.some((site) => site.toLowerCase() === name.toLowerCase()) ? undefined : name;
}

/** "Rob Picheta, CNN": where one writes is no part of the name. */
function withoutSites(value: string, siteNames: readonly string[]): string {
  const names = new Set(siteNames.map((site) => site.toLowerCase()));
  const parts = value.split(", ");
  const own = parts.filter((part) => !names.has(part.trim().toLowerCase()));
  return own.length === 0 ? value : own.join(", ");
}

/** What stands in a byline is prose, so it is believed only where it looks like names. */
function visibleName(value: string, siteNames: readonly string[]): string | undefined {
  const name = cleanName(value, siteNames)?.replace(AFTERTHOUGHTS, "").replace(ENDS, "").trim();
  return name !== undefined &&
    name.length <= LONGEST_NAME &&
    NAME_LIKE.test(name) &&
    name.split(/\s+/).length <= 9
    ? name
    : undefined;
}

/**
 * The names that an element marks within itself, else all it says: what else stands there is a
 * role, a date, a portrait.
 */
function namesIn(element: Element): string[] {
  if (element.attribs.content !== undefined) return [element.attribs.content];
  const marked = findAll(isMarkedName, element.children);
  return marked.length > 0
    ? marked.slice(0, MOST_NAMES).map((one) => elementText(one, 300))
    : [elementText(element, 300)];
}

function isMarkedName({ attribs }: Element): boolean {
  return (
    attribs.itemprop === "name" ||
    attribs.rel === "author" ||
    /(?:^|\s)(?:fn|author-?name|name)(?=$|\s)/i.test(attribs.class ?? "")
  );
}

function twitterLabel(facts: PageFacts): string[] {
  const at = [1, 2].find((n) =>
    /^(written by|verfasst von|écrit par|escrito por|author)/i.test(
      metaOf(facts, `twitter:label${n}`)[0] ?? "",
    ),
  );
  return at === undefined ? [] : [...metaOf(facts, `twitter:data${at}`)];
}
