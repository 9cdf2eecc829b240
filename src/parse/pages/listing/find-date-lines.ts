import { type Document, type Element, isTag } from "domhandler";

import { elementText } from "../element-text.ts";
import { isOfPage } from "../facts/is-of-page.ts";
import { isPartOf, linesNear, LONGEST_LINE, type PageLine, pageLines } from "./page-lines.ts";
import { parentOf } from "../parent-of.ts";

/** Short lines of a page that are about a day, in order of sureness. */
export type DateLines = {
  /** "Published: 3 May 2024", "Veröffentlicht am 3. Mai 2024", "掲載日 2024年5月3日". */
  readonly published: readonly string[];
  /** "Last updated 3 May 2024", "Stand: 3. Mai 2024", "更新日". */
  readonly updated: readonly string[];
  /** A day and nothing else, close to the page's heading. */
  readonly alone: readonly string[];
  /** Those of them that stand right below it. */
  readonly below: readonly string[];
  /** A day at an end of a line anywhere, those about the heading first, then those below it. */
  readonly elsewhere: readonly string[];
};

/** A line about a day has few words besides. */
const MOST_WORDS = 6;

const PUBLISHED =
  /^[^\p{L}\p{N}]*(?:(?:first |date |originally )?(?:published|posted|issued|released|release date|publication date|date)|(?:erstellt|veröffentlicht|erschienen|datum|publiziert|erscheinungsdatum)|(?:publié|mis en ligne|date de publication|paru)|(?:fecha|publicado|publicación)|(?:data|pubblicato)|(?:gepubliceerd)|(?:publicerad|udgivet|publisert|julkaistu)|(?:opublikowano|data publikacji)|(?:опубликовано|дата(?: публикации)?)|(?:掲載日|公開日|発表日|登録日|報道発表)|(?:发布(?:时间|日期)|發布日期|日期|時間)|(?:등록일|작성일|게시일)|(?:تاريخ(?: النشر)?|نشر(?: في)?)|(?:yayın tarihi|tarih)|(?:วันที่))(?!\p{L})/iu;
const UPDATED =
  /^[^\p{L}\p{N}]*(?:(?:last |page |content )?(?:updated|modified|reviewed|revised|changed)|last update|stand|aktualisiert|zuletzt|letzte änderung|mis à jour|dernière mise à jour|mise à jour|actualizado|última actualización|atualizado|aggiornato|ultimo aggiornamento|bijgewerkt|uppdaterad|opdateret|oppdatert|päivitetty|aktualizacja|обновлено|更新(?:日|时间|日期|日時)?|最終更新|수정일|آخر تحديث|تحديث|son güncelleme)(?!\p{L})/iu;
const YEAR =
  /\p{N}\.\p{N}{1,2}\.\p{N}{2}(?!\p{N})|(?:19|20|25)\d\d|[\u0660-\u0669\u06f0-\u06f9]{4}|(?:令和|平成)/u;

export function findDateLines(document: Document, mainHeading: Element | undefined): DateLines {
  const lines = pageLines(document);
  const isOwn = (line: PageLine) => isOfPage(line.element, mainHeading);
  const nearLines = linesNear(lines, mainHeading).filter((line) => !isLabelled(line));
  const near = nearLines.map(({ text }) => text);
  const headingAt = nearLines.findLastIndex(({ element }) => isPartOf(element, mainHeading));
  const start = Math.max(
    0,
    lines.findIndex(({ element }) => isPartOf(element, mainHeading)),
  );
  return {
    published: lines
      .filter(({ text }) => PUBLISHED.test(text) && !UPDATED.test(text))
      .filter(isOwn)
      .map(wholeLine),
    updated: lines
      .filter(({ text }) => UPDATED.test(text))
      .filter(isOwn)
      .map(wholeLine),
    alone: near.filter(isLone).flatMap(daysOf),
    below: near
      .slice(headingAt + 1)
      .filter(isLone)
      .flatMap(daysOf),
    elsewhere: [...nearLines, ...lines.slice(start), ...lines.slice(0, start)]
      .filter((line) => isAtEnd(line.text) && isOwn(line) && !isLabelled(line))
      .flatMap(({ text }) => daysOf(text)),
  };
}

/** A short line that says when a page was published or changed, and is no part of its text. */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST_LINE || wordsIn(text) > MOST_WORDS) return false;
  return (
    (PUBLISHED.test(text) || UPDATED.test(text)) &&
    (YEAR.test(text) || text.length < LONGEST_LINE / 3)
  );
}

/**
 * "<dt>Published</dt><dd>3 May 2024</dd>" and "<b>Date:</b> 3 May 2024": the day stands beside or
 * behind the label.
 */
function wholeLine({ text, element }: PageLine): string {
  if (YEAR.test(text)) return text;
  let at: Element | undefined = element;
  for (let level = 0; at !== undefined && level < 3; level++, at = parentOf(at)) {
    const around = elementText(at, LONGEST_LINE + 1);
    if (around.length > LONGEST_LINE) break;
    if (YEAR.test(around)) return around;
  }
  const next = nextElement(element);
  return next === undefined ? text : `${text} ${elementText(next, LONGEST_LINE)}`;
}

function nextElement(element: Element): Element | undefined {
  let next = element.next;
  while (next !== null && !isTag(next)) next = next.next;
  return next ?? undefined;
}

/** Digits, one month, perhaps a weekday and a time: no other words. */
function isLone(text: string): boolean {
  return (
    text.length <= LONGEST_LINE / 2 &&
    YEAR.test(text) &&
    !UPDATED.test(text) &&
    wordsIn(text) <= 4 &&
    /^[^\p{L}\p{N}]*(?:\p{L}+[\s.,]+){0,3}(?:令和|平成|昭和)?\p{N}/u.test(text)
  );
}

/** The line as it stands, and its day without what stands behind: "Berlin, 28.10.2021, 058/21". */
function daysOf(text: string): string[] {
  const day = WHOLE_DAY.exec(text)?.[0];
  const written = day?.replace(/ ?\| ?/g, ".");
  return written === undefined || written === text ? [text] : [text, written];
}

/** "26 | 01 | 2022" is a way of writing it too. */
const WHOLE_DAY =
  /(?<![\p{N}.])\p{N}{1,2}(?:\. ?|\/|-| ?\| ?)\p{N}{1,2}(?:\. ?|\/|-| ?\| ?)(?:19|20)\p{N}{2}(?!\p{N})/u;
const FIGURES = "\\p{N}{1,4}(?:[./-]| \\|) ?\\p{N}{1,2}(?:[./-]| \\|) ?\\p{N}{2,4}";
const WITH_NAME =
  "\\p{N}{1,2}\\.? (?:de )?\\p{L}{3,10}\\.?,? (?:de )?\\p{N}{4}|\\p{L}{3,10}\\.? \\p{N}{1,2}, \\p{N}{4}";
const CLOCK =
  "(?:,? (?:um |at |- |\\| )?\\p{N}{1,2}[:.]\\p{N}{2}(?::\\p{N}{2})?(?: ?(?:uhr|h|[ap]m))?)?";
/** A day begins the line or ends it, or stands between marks: "Office • 02.02.2022", "22/11/2020 - 04:30 - Red." */
const AT_END = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:\\p{L}{2,10}\\.?,? )?(?:${FIGURES}|${WITH_NAME})${CLOCK}(?=$| ?[|•·,–/-]| by | von )|(?:^|[|•·,–/(-] ?|(?:^| )(?:am|vom|on|le) )(?:${FIGURES}|${WITH_NAME})${CLOCK}\\W*$`,
  "iu",
);

function isAtEnd(text: string): boolean {
  return text.length <= LONGEST_LINE && wordsIn(text) <= MOST_WORDS + 2 && AT_END.test(text);
}

const LABELLED = new Set(["dd", "td"]);

/** A day beside the name of another fact, as in a box about a person: "Born: 28 January 1975". */
function isLabelled({ text, element }: PageLine): boolean {
  if (/^\p{L}[\p{L} ]{1,30}:/u.test(text)) return !PUBLISHED.test(text);
  const label = LABELLED.has(element.name) ? previousElement(element) : undefined;
  return (
    (label?.name === "dt" || label?.name === "th") &&
    !PUBLISHED.test(elementText(label, LONGEST_LINE))
  );
}

function previousElement(element: Element): Element | undefined {
  let previous = element.prev;
  while (previous !== null && !isTag(previous)) previous = previous.prev;
  return previous ?? undefined;
}

function wordsIn(text: string): number {
  return text.match(/\p{L}{3,}/gu)?.length ?? 0;
}
