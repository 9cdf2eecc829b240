import type { Document, Element } from "domhandler";
import { findAll } from "domutils";

import { elementText } from "../element-text.ts";
import { linesNear, type PageLine, pageLines } from "../listing/page-lines.ts";
import { parentOf } from "../parent-of.ts";
import {
  INTRODUCTIONS,
  introducedName,
  isPerson,
  joined,
  LONGEST_NAME,
  MOST_NAMES,
} from "./clean-name.ts";
import type { PageFacts } from "./gather-facts.ts";
import { isOfList, isOfPage } from "./is-of-page.ts";

/** Where people answer, and where pictures are credited. */
const OTHERS = /comment|kommentar|respond|replies|disqus|licen[cs]e|credit|caption/i;
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

/** Names in elements that call themselves author or byline, one value each. */
export function namesInBylines(facts: PageFacts): string[] {
  return facts.bylines
    .filter((element) => !isOfOthers(element) && !isOfList(element, facts.headings[0]))
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
  ];
}

function nameOf(line: PageLine, lines: readonly PageLine[]): string[] {
  const own = introducedName(line.text);
  if (own !== undefined) return [own];
  if (!LONE_INTRODUCTION.test(line.text)) return [];
  const around = introducedName(elementText(line.element, LONGEST_NAME + 1));
  if (around !== undefined) return [around];
  const next = lines[lines.indexOf(line) + 1]?.text ?? "";
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
  const marked = findAll(isMarkedName, element.children);
  return marked.length > 0
    ? marked.slice(0, MOST_NAMES).map((one) => elementText(one, 300, isBeside))
    : [elementText(element, 300, isBeside)];
}

function isBeside({ name, attribs }: Element): boolean {
  return name === "time" || BESIDE_A_NAME.test((attribs.class ?? "").slice(0, 500));
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
