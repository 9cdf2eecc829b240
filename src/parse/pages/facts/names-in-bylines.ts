import type { Document, Element } from "domhandler";
import { existsOne, findAll } from "domutils";

import { elementText } from "../element-text.ts";
import { linesNear, type PageLine, pageLines } from "../listing/page-lines.ts";
import { parentOf } from "../parent-of.ts";
import {
  INTRODUCTIONS,
  introducedName,
  isPerson,
  joined,
  LABEL,
  LONGEST_NAME,
  MOST_NAMES,
} from "./clean-name.ts";
import type { PageFacts } from "./gather-facts.ts";
import { isOfList, isOfPage } from "./is-of-page.ts";

/** Where people answer, and where pictures are credited. */
const OTHERS =
  /comment|koment|komment|respon[ds]|repl(?:y|ies)|reacti(?:ons|es)|reagi|answers|guest-?book|disqus|licen[cs]e|credit|caption/i;
/** A form asks for the name of who reads. */
const FIELDS = new Set(["input", "textarea", "label", "select"]);
const ELSEWHERE = new Set(["form", "label", "figure", "figcaption", "h1"]);
/** What else stands in a byline. */
const BESIDE_A_NAME =
  /(?:^|[\s_-])(?:labels?|hidden|sr-only|screen-?reader\w*|visually-?hidden|dates?|datum|time|role|position|job|shares?|social)(?=$|[\s_-])/i;
const LONE_INTRODUCTION =
  /^[^\p{L}\p{N}]*(?:by|von|par|por|di|door|av|af|text|words|autor(?:in|es)?|auteurs?|authors?|redaktion|作者|記者|автор)\s*[:：]?$/iu;
const OF_A_LABEL = /[:：]\s*$/u;
/** "Posted by janeroe under Notes": so plain that a login is believed. */
const POSTED =
  /^[^\p{L}\p{N}]*(?:posted|written|published|submitted|geschrieben|verfasst|veröffentlicht|escrito|publicado|écrit|publié)\s+(?:by|von|por|par)\s+([\p{L}\p{N}_.-]{3,30})(?:\s+(?:under|in|on|am|um|en|el|le|at)(?!\p{L}).*|[\s,|]*)$/iu;

/** A login is a name where the page leads to its user. */
const LOGIN = /^\p{L}[\p{L}\p{N}_.-]{2,29}$/u;
const USER =
  /\/(?:users?|members?|u|profile?|nutzer|benutzer|mitglied(?:er)?|usuarios?|utilisateurs?)\//i;

function leadsToUser({ name, attribs }: Element): boolean {
  return name === "a" && USER.test((attribs.href ?? "").slice(0, 500));
}

/** "06.11.2023 13:30 von Olga": behind a day one name is enough. */
const AFTER_A_DAY =
  /^[^\p{L}]*\p{N}{1,4}[./-]\p{N}{1,2}[./-]\p{N}{2,4}[^\p{L}]{0,12}(?:uhr |h )?(?:[|•·–-] )?(?:by|von|par|por|di|door|av|af)\s+(\p{Lu}[\p{L}.'’-]{2,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,3})\s*$/iu;

/** Names in elements that call themselves author or byline, one value each. */
export function namesInBylines(facts: PageFacts): string[] {
  return facts.bylines
    .filter((element) => !isOfOthers(element) && !isOfList(element, facts.headings[0]))
    .filter(({ children }) => !existsOne(({ name }) => FIELDS.has(name), children))
    .slice(0, MOST_NAMES)
    .flatMap((element) => joined(namesIn(element)));
}

/** Persons to whose own page the page leads, but for those of lists and answers. */
export function namesInLinks({ authorLinks, headings }: PageFacts): string[] {
  return authorLinks
    .filter((element) => !isOfOthers(element) && isOfPage(element, headings[0]))
    .map((element) => elementText(element, LONGEST_NAME + 1))
    .filter((name) => name.length <= LONGEST_NAME && isPerson(name))
    .slice(0, 1);
}

/** Names in lines that introduce them: by the heading, or anywhere behind a label. */
export function namesInLines(document: Document, heading: Element | undefined): string[] {
  const lines = pageLines(document);
  const near = linesNear(lines, heading);
  return [
    ...near.flatMap((line) => nameOf(line, lines)),
    ...lines
      .filter(({ text }) => POSTED.test(text) || (/[:：]/.test(text) && INTRODUCTIONS.test(text)))
      .filter(({ element }) => !isOfOthers(element) && !isOfList(element, heading))
      .flatMap((line) => POSTED.exec(line.text)?.[1] ?? nameOf(line, lines)),
    ...lines
      .filter(({ text }) => INTRODUCTIONS.test(`${text} `))
      .filter(({ element }) => !isOfOthers(element) && isOfPage(element, heading))
      .filter(({ element }) => !isOfList(element, heading))
      .flatMap(signatureIn),
  ];
}

/** A text signed at its end: "Von Jane Roe", and nothing else in its paragraph. */
function signatureIn({ element }: PageLine): string[] {
  const paragraph = element.name === "p" ? element : (parentOf(element) ?? element);
  const name = introducedName(elementText(paragraph, LONGEST_NAME + 1));
  return name === undefined ? [] : [name];
}

function nameOf(line: PageLine, lines: readonly PageLine[]): string[] {
  const own = introducedName(line.text) ?? AFTER_A_DAY.exec(line.text)?.[1];
  if (own !== undefined) return [own];
  if (!LONE_INTRODUCTION.test(line.text)) return [];
  const around = introducedName(elementText(line.element, LONGEST_NAME + 1));
  if (around !== undefined) return [around];
  const following = lines[lines.indexOf(line) + 1];
  const next = following?.text ?? "";
  if (following !== undefined && leadsToUser(following.element) && LOGIN.test(next)) return [next];
  const label = OF_A_LABEL.test(line.text) ? line.text : `${line.text} `;
  const name = introducedName(`${label} ${next}`);
  return name === undefined ? [] : [name];
}

/**
 * The names that an element marks within itself, else all it says: what else stands there is a
 * role, a date, a portrait.
 */
export function namesIn(element: Element): string[] {
  if (element.attribs.content !== undefined) return [element.attribs.content];
  const named = findAll(isMarkedName, element.children);
  const marked = named.length > 0 ? named : headsOf(element);
  return marked.length > 0
    ? marked.slice(0, MOST_NAMES).map((one) => elementText(one, 300, isBeside))
    : [elementText(element, 300, isBeside)];
}

/** In a box about its writer the heading names them; in an address the bold words do. */
function headsOf(element: Element): readonly Element[] {
  const isHead = ({ name }: Element) =>
    element.name === "address" ? /^(?:strong|b|a)$/.test(name) : /^h[2-6]$/.test(name);
  return findAll(isHead, element.children)
    .filter((head) => isPerson(elementText(head, LONGEST_NAME)))
    .slice(0, 1);
}

function isBeside(element: Element): boolean {
  const { name, attribs } = element;
  if (name === "time" || BESIDE_A_NAME.test((attribs.class ?? "").slice(0, 500))) return true;
  // "All posts": where the name leads, not what it is.
  return name === "a" && LABEL.test(elementText(element, LONGEST_NAME));
}

function isMarkedName({ attribs }: Element): boolean {
  return (
    attribs.itemprop === "name" ||
    attribs.rel === "author" ||
    /(?:^|\s)(?:fn|author-?name|name)(?=$|\s)/i.test(attribs.class ?? "")
  );
}

/** Those who answer a text did not write it, nor did the form in which they do. */
function isOfOthers(element: Element): boolean {
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) {
    if (ELSEWHERE.has(at.name)) return true;
    const marks = `${at.attribs.class ?? ""} ${at.attribs.id ?? ""}`;
    if (at.name !== "body" && at.name !== "html" && OTHERS.test(marks)) return true;
  }
  return false;
}
