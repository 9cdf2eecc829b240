import type { Document, Element } from "domhandler";

import { elementText } from "./element-text.ts";
import { type DateLines, findDateLines } from "./find-date-lines.ts";
import { type Candidate, type Found, firstFound } from "./first-found.ts";
import type { PageFacts } from "./gather-facts.ts";
import { isOfPage } from "./is-of-page.ts";
import { metaOf } from "./meta-of.ts";
import { readMomentAndDay } from "./read-moment.ts";
import type { PageSubject } from "./read-page-subject.ts";

export type FoundDate = Found & {
  /** YYYY-MM-DD, in the page's own zone. */
  readonly day: string;
  readonly text: string;
};

const PUBLISHED_METAS = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "og:published_time",
  "published_time",
  "citation_publication_date",
  "citation_online_date",
  "citation_date",
  "dcterms.issued",
  "dc.date.issued",
  "dcterms.created",
  "dc.date.created",
  "dcterms.date",
  "dc.date",
  "dc.terms.issued",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "bt:pubdate",
  "publish-date",
  "publish_date",
  "publishdate",
  "publication_date",
  "publicationdate",
  "published-date",
  "pubdate",
  "pub_date",
  "datepublished",
  "date_published",
  "article.published",
  "article.created",
  "originalpublicationdate",
  "release_date",
  "rnews:datepublished",
  "date",
  "creation_date",
  "created",
  "displaydate",
];
const MODIFIED_METAS = [
  "article:modified_time",
  "og:article:modified_time",
  "og:updated_time",
  "article:modified",
  "dcterms.modified",
  "dc.date.modified",
  "last-modified",
  "lastmod",
  "modified",
  "datemodified",
  "revised",
  "date.updated",
];
/**
 * Where a visible date says that it is not the day of publication; short words only as words, for a
 * calendar has an "end" too.
 */
const UPDATE_WORDS =
  /updated|modified|revised|aktualisiert|zuletzt|mis à jour|actualizado|atualizado|aggiornato|обновлено|последнее|更新|تحديث|expire|deadline|(?<!\p{L})(?:stand|update|events?|start|end)(?!\p{L})/iu;
/** Longer text around a date is prose that mentions a day. */
const LONGEST_DATELINE = 120;

export type DatedPage = {
  readonly document: Document;
  readonly facts: PageFacts;
  readonly subject: PageSubject;
  readonly address: string | undefined;
  readonly language: string | undefined;
};

/**
 * The day of publication; that of an update, and one in the address, only where nothing else is
 * said, and the evidence says so.
 */
export function readPublished({
  document,
  facts,
  subject,
  address,
  language,
}: DatedPage): FoundDate | undefined {
  const isOwn = (element: Element) => isOfPage(element, facts.headings[0]);
  const times = facts.times.filter(isOwn);
  const datelines = facts.datelines.filter(isOwn);
  const declared: Candidate[] = [
    ["json-ld datePublished", subject.strings("datePublished")],
    ...metaCandidates(facts, PUBLISHED_METAS),
    ["microdata datePublished", (facts.properties.get("datepublished") ?? []).flatMap(datesIn)],
    ["json-ld dateCreated", [...subject.strings("dateCreated"), ...subject.strings("uploadDate")]],
    ["time pubdate", times.filter((time) => time.attribs.pubdate !== undefined).flatMap(datesIn)],
    ["dateline", datelines.filter((element) => !saysUpdate(element)).flatMap(datesIn)],
    ["time", times.filter((element) => !saysUpdate(element)).flatMap(datesIn)],
  ];
  const updates = [...times, ...datelines].filter(saysUpdate);
  return (
    findDate(declared, language) ??
    findDate(lineCandidates(findDateLines(document, facts.headings[0])), language) ??
    findDate([["time of an update", updates.flatMap(datesIn)]], language) ??
    findDate([["address", dateInAddress(address)]], language)
  );
}

export function readModified({
  facts,
  subject,
  language,
}: Omit<DatedPage, "document" | "address">): FoundDate | undefined {
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
  return findDate(declared, language);
}

function lineCandidates(lines: DateLines): Candidate[] {
  return [
    ["labelled line", lines.published],
    ["line by the heading", lines.alone],
    ["labelled line of an update", lines.updated],
  ];
}

function findDate(
  candidates: readonly Candidate[],
  language: string | undefined,
): FoundDate | undefined {
  let text = "";
  let day = "";
  const found = firstFound(candidates, (value) => {
    const moment = readMomentAndDay(value, language);
    text = value;
    day = moment?.day ?? "";
    return moment?.at;
  });
  return found === undefined ? undefined : { ...found, day, text };
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

function saysUpdate(element: Element): boolean {
  const marks = `${element.attribs.class ?? ""} ${element.attribs.itemprop ?? ""} ${element.attribs.id ?? ""}`;
  return (
    UPDATE_WORDS.test(marks) ||
    UPDATE_WORDS.test(elementText(element, LONGEST_DATELINE)) ||
    (element.parent !== null && UPDATE_WORDS.test(ownText(element)))
  );
}

/** The words before an element on its line: "Last updated: <time>". */
function ownText(element: Element): string {
  const before = element.prev;
  return before !== null && "data" in before ? before.data.slice(-40) : "";
}

/** Many addresses carry the day, /2024/05/17/ or /20240517; a month alone is no date. */
function dateInAddress(address: string | undefined): string[] {
  const path = address === undefined ? "" : (URL.parse(address)?.pathname ?? "");
  const match =
    /(?:^|[/_-])((?:19|20)\d\d)([/._-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=$|[/_.-])/.exec(
      path,
    );
  return match === null ? [] : [`${match[1]}-${match[3]}-${match[4]}`];
}
