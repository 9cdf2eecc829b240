import type { Document, Element } from "domhandler";
import { compareDocumentPosition, findOne, textContent } from "domutils";

import { DAY } from "../../../lib/duration.ts";
import { elementText } from "../element-text.ts";
import { type DateLines, findDateLines } from "../listing/find-date-lines.ts";
import { type Candidate, type Found, firstFound } from "./first-found.ts";
import type { PageFacts } from "./gather-facts.ts";
import { dayAsShown } from "./day-as-shown.ts";
import { dateInAddress } from "./date-in-address.ts";
import { CREATED_METAS, MODIFIED_METAS, PUBLISHED_METAS } from "./date-metas-table.ts";
import { parentOf } from "../parent-of.ts";
import { datelineOf, dayBehind } from "./dateline-of.ts";
import { isOfPage } from "./is-of-page.ts";
import { metaOf } from "./meta-of.ts";
import { readMomentAndDay } from "./read-moment.ts";
import type { PageSubject } from "./read-page-subject.ts";

export type FoundDate = Found & {
  /** YYYY-MM-DD, in the page's own zone. */
  readonly day: string;
  readonly text: string;
};

/**
 * Where a visible date says that it is not the day of publication; short words only as words, for a
 * calendar has an "end" too.
 */
const UPDATE_WORDS =
  /updated|modified|revised|aktualisiert|zuletzt|mis à jour|actualizado|atualizado|aggiornato|обновлено|последнее|更新|تحديث|expire|deadline|(?<!\p{L})(?:stand|update|events?|start|end)(?!\p{L})/iu;
/** Longer text around a date is prose that mentions a day. */
const LONGEST_DATELINE = 120;
/** Elements around a time in which its icon may stand. */
const LABEL_REACH = 4;
/** Says more than "date", which may be that of an event. */
const SAYS_PUBLISHED =
  /^[^\p{L}\p{N}]*(?:(?:first|date|originally) )?(?:publi|posted|issued|released|erschein|erschienen|ver[öo]ff|erstellt|mis en ligne|paru|julkais|udgivet|опублик|掲載|公開|発表|发布|發布|게시|등록|نشر|yayın)/iu;

export type DatedPage = {
  readonly document: Document;
  readonly facts: PageFacts;
  readonly subject: PageSubject;
  readonly address: string | undefined;
  readonly language: string | undefined;
  /** Its main text, which may begin with place and day. */
  readonly text: string | undefined;
  /** What lies ahead of it is the day of something to come. */
  readonly readAt: Date | undefined;
};

/**
 * The day of publication; that of an update, and one in the address, only where nothing else is
 * said, and the evidence says so.
 */
export function readPublished(page: DatedPage): FoundDate | undefined {
  const { document, facts, address } = page;
  const isOwn = (element: Element) => isOfPage(element, facts.headings[0]);
  const visible: Visible = {
    lines: findDateLines(document, facts.headings[0]),
    times: facts.times.filter(isOwn),
    datelines: facts.datelines.filter(isOwn),
  };
  const { lines, times, datelines } = visible;
  // What stands by the heading is what readers are told; metadata may be of an edition or an update.
  const beside = findDate(
    [
      ["line by the heading", [...lines.below, ...lines.alone]],
      ["time with its label", times.filter(isLabelledPublished).flatMap(datesIn)],
    ],
    page,
  );
  const first = findDate([["address", dateInAddress(address)]], page);
  const said = findDate(declaredIn(page, visible), page);
  const found = [beside, first].find((one) => one !== undefined && isOther(one, said)) ?? said;
  if (found === undefined) return undefined;
  const shown = [
    ...dateInAddress(address),
    ...lines.published,
    ...[...times, ...datelines].flatMap(publishedIn),
  ];
  const days = shown.map((value) => readMomentAndDay(value, page.language)?.day);
  return { ...found, day: beside?.day ?? dayAsShown(found, days) };
}

/** What of a page's days is not another thing's. */
type Visible = Pick<PageFacts, "times" | "datelines"> & { readonly lines: DateLines };

/** Where a page says its day, the surest place first. */
function declaredIn(
  { facts, subject, address, text }: DatedPage,
  { lines, times, datelines }: Visible,
): Candidate[] {
  const datelinesBelow = datelines.filter((element) => isBelow(element, facts.headings[0]));
  return [
    ["json-ld datePublished", subject.strings("datePublished")],
    ...metaCandidates(facts, PUBLISHED_METAS),
    ["microdata datePublished", (facts.properties.get("datepublished") ?? []).flatMap(datesIn)],
    ["rdfa date", ["date", "issued"].flatMap((name) => propertyDates(facts, name))],
    ["time pubdate", times.filter((time) => time.attribs.pubdate !== undefined).flatMap(datesIn)],
    ["labelled line", lines.published.filter((line) => SAYS_PUBLISHED.test(line))],
    ["dateline", datelinesBelow.flatMap(publishedIn)],
    ["time", times.flatMap(publishedIn)],
    ["line by the heading", lines.below],
    ["json-ld dateCreated", [...subject.strings("dateCreated"), ...subject.strings("uploadDate")]],
    ...metaCandidates(facts, CREATED_METAS),
    ["microdata dateCreated", (facts.properties.get("datecreated") ?? []).flatMap(datesIn)],
    ["dateline", datelines.flatMap(publishedIn)],
    ["labelled line", lines.published],
    ["line by the heading", lines.alone],
    ["labelled line of an update", lines.updated],
    ["time of an update", [...times, ...datelines].filter(saysUpdate).flatMap(datesIn)],
    ["address", dateInAddress(address)],
    ["dateline of the text", datelineOf(text)],
    ["line of the page", lines.elsewhere],
    ["end of the description", metaOf(facts, "description", "og:description").flatMap(dayBehind)],
    ...metaCandidates(facts, MODIFIED_METAS),
    ["json-ld dateModified", subject.strings("dateModified")],
    ["script", onlyOne(facts.scriptDates)],
    ["address of the image", metaOf(facts, "og:image", "twitter:image").flatMap(dateInAddress)],
  ];
}

/** A day apart is a matter of zones; an address keeps the first day, so a later one in it is none. */
function isOther({ from, day }: FoundDate, said: FoundDate | undefined): boolean {
  if (said === undefined) return false;
  const laterMs = Date.parse(said.day) - Date.parse(day);
  return from === "address" ? laterMs > DAY : Math.abs(laterMs) > DAY;
}

export function readModified({
  facts,
  subject,
  ...page
}: Omit<DatedPage, "document" | "address" | "text">): FoundDate | undefined {
  const declared: Candidate[] = [
    ["json-ld dateModified", subject.strings("dateModified")],
    ...metaCandidates(facts, MODIFIED_METAS),
    ["microdata dateModified", (facts.properties.get("datemodified") ?? []).flatMap(datesIn)],
    [
      "time of an update",
      facts.times
        .filter((time) => saysUpdate(time) && isOfPage(time, facts.headings[0]))
        .flatMap(datesIn),
    ],
  ];
  return findDate(declared, page);
}

/** True below the heading, and where there is none. */
function isBelow(element: Element, heading: Element | undefined): boolean {
  return heading === undefined || (compareDocumentPosition(element, heading) & FOLLOWING) !== 0;
}

/** A bit of the DOM's own: the first of two stands after the other. */
const FOLLOWING = 4;

function findDate(
  candidates: readonly Candidate[],
  { language, readAt }: Pick<DatedPage, "language" | "readAt">,
): FoundDate | undefined {
  let text = "";
  let day = "";
  const latestMs = readAt?.getTime() ?? Infinity;
  const found = firstFound(candidates, (value) => {
    const moment = readMomentAndDay(value, language);
    if (moment !== undefined && Date.parse(moment.at) - latestMs > DAY) return undefined;
    text = value;
    day = moment?.day ?? "";
    return moment?.at;
  });
  return found === undefined ? undefined : { ...found, day, text };
}

/** A script that knows several days tells those of other pages. */
function onlyOne(days: readonly string[]): string[] {
  const different = [...new Set(days)];
  return different.length === 1 ? different : [];
}

/** dc:date and dcterms:issued in the body. */
function propertyDates({ properties }: PageFacts, name: string): string[] {
  return (properties.get(name) ?? []).flatMap(datesIn);
}

function metaCandidates(facts: PageFacts, names: readonly string[]): Candidate[] {
  return names.map((name) => [name, metaOf(facts, name)]);
}

function datesIn(element: Element): string[] {
  const { attribs } = element;
  const exact = [attribs.datetime, attribs.content, attribs.title].filter(
    (value) => value !== undefined && value.length <= LONGEST_DATELINE,
  );
  const text = elementText(element, LONGEST_DATELINE + 1);
  return [...exact.map((value) => value ?? ""), ...(text.length > LONGEST_DATELINE ? [] : [text])];
}

/** The dates of an element that are not those of an update: "3 May 2024 / Updated 5 May 2024". */
function publishedIn(element: Element): string[] {
  if (!saysUpdate(element)) return datesIn(element);
  const text = elementText(element, LONGEST_DATELINE);
  const start = text.slice(0, Math.max(0, text.search(UPDATE_WORDS)));
  return /\p{N}{4}/u.test(start) ? [start] : [];
}

function saysUpdate(element: Element): boolean {
  const marks = `${element.attribs.class ?? ""} ${element.attribs.itemprop ?? ""} ${element.attribs.id ?? ""}`;
  return (
    UPDATE_WORDS.test(marks) ||
    UPDATE_WORDS.test(elementText(element, LONGEST_DATELINE)) ||
    (element.parent !== null && UPDATE_WORDS.test(ownText(element)))
  );
}

/** An icon beside it, or the words before it, call it the day of publication. */
function isLabelledPublished(time: Element): boolean {
  let at: Element | undefined = time;
  for (let level = 0; at !== undefined && level < LABEL_REACH; level += 1, at = parentOf(at)) {
    if (elementText(at, LONGEST_DATELINE).length >= LONGEST_DATELINE / 2) return false;
    const label = findOne(({ name }) => name === "title", at.children);
    const said = [label === null ? "" : textContent(label), at.attribs["aria-label"] ?? ""];
    if (said.some((words) => SAYS_PUBLISHED.test(words.trim()))) return true;
  }
  return false;
}

/** The words before an element on its line: "Last updated: <time>". */
function ownText(element: Element): string {
  const before = element.prev;
  return before !== null && "data" in before ? before.data.slice(-40) : "";
}
