import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";

import { elementText, oneLine } from "./element-text.ts";
import { isFurniture } from "./is-furniture.ts";
import { isOfPage } from "./is-of-page.ts";
import { parentOf } from "./parent-of.ts";

/** Short lines of a page that are about a day, in order of sureness. */
export type DateLines = {
  /** "Published: 3 May 2024", "Veröffentlicht am 3. Mai 2024", "掲載日 2024年5月3日". */
  readonly published: readonly string[];
  /** "Last updated 3 May 2024", "Stand: 3. Mai 2024", "更新日". */
  readonly updated: readonly string[];
  /** A day and nothing else, close to the page's heading. */
  readonly alone: readonly string[];
};

/** Longer lines are prose. */
const LONGEST_LINE = 90;
/** How many lines from the heading a lone date may stand. */
const BEFORE_HEADING = 4;
const AFTER_HEADING = 8;

const PUBLISHED =
  /^[^\p{L}\p{N}]*(?:(?:first |date |originally )?(?:published|posted|issued|released|release date|publication date|date)|(?:erstellt|veröffentlicht|erschienen|datum|publiziert|erscheinungsdatum)|(?:publié|mis en ligne|date de publication|paru)|(?:fecha|publicado|publicación)|(?:data|pubblicato)|(?:gepubliceerd)|(?:publicerad|udgivet|publisert|julkaistu)|(?:opublikowano|data publikacji)|(?:опубликовано|дата(?: публикации)?)|(?:掲載日|公開日|発表日|登録日|報道発表)|(?:发布(?:时间|日期)|發布日期|日期|時間)|(?:등록일|작성일|게시일)|(?:تاريخ(?: النشر)?|نشر(?: في)?)|(?:yayın tarihi|tarih)|(?:วันที่))(?!\p{L})/iu;
const UPDATED =
  /^[^\p{L}\p{N}]*(?:(?:last |page |content )?(?:updated|modified|reviewed|revised|changed)|last update|stand|aktualisiert|zuletzt|letzte änderung|mis à jour|dernière mise à jour|mise à jour|actualizado|última actualización|atualizado|aggiornato|ultimo aggiornamento|bijgewerkt|uppdaterad|opdateret|oppdatert|päivitetty|aktualizacja|обновлено|更新(?:日|时间|日期|日時)?|最終更新|수정일|آخر تحديث|تحديث|son güncelleme)(?!\p{L})/iu;
const YEAR = /(?:19|20|25)\d\d|[\u0660-\u0669\u06f0-\u06f9]{4}|(?:令和|平成)/;

export function findDateLines(document: Document, mainHeading: Element | undefined): DateLines {
  const lines: Line[] = [];
  gatherLines(document, lines);
  const isOwn = (line: Line) => isOfPage(line.element, mainHeading);
  const heading = lines.findIndex((line) => line.element === mainHeading);
  const near = heading === -1 ? [] : lines.slice(Math.max(0, heading - BEFORE_HEADING), heading + 1 + AFTER_HEADING);
  return {
    published: lines.filter(({ text }) => PUBLISHED.test(text) && !UPDATED.test(text)).filter(isOwn).map(({ line }) => line),
    updated: lines.filter(({ text }) => UPDATED.test(text)).filter(isOwn).map(({ line }) => line),
    alone: near.filter(({ text }) => isLone(text)).filter(isOwn).map(({ text }) => text),
  };
}

/** A short line that says when a page was published or changed, and is no part of its text. */
export function isDateLine(text: string): boolean {
  return text.length <= LONGEST_LINE && (PUBLISHED.test(text) || UPDATED.test(text)) && (YEAR.test(text) || text.length < LONGEST_LINE / 3);
}

/** A text and the line it stands in, where its label and its value are elements of their own. */
type Line = { readonly text: string; readonly line: string; readonly element: Element };

function gatherLines(parent: ParentNode, lines: Line[]): void {
  for (const child of parent.children) {
    if (isTag(child)) {
      if (!isFurniture(child)) gatherLines(child, lines);
    } else if (isText(child) && child.data.length < 4 * LONGEST_LINE) {
      const text = oneLine(child.data);
      if (text !== "" && text.length <= LONGEST_LINE && isTag(parent)) lines.push({ text, line: wholeLine(text, parent), element: parent });
    }
  }
}

/** "<dt>Published</dt><dd>3 May 2024</dd>" and "<b>Date:</b> 3 May 2024": the day stands beside or behind the label. */
function wholeLine(text: string, parent: Element): string {
  if (YEAR.test(text)) return text;
  if (!PUBLISHED.test(text) && !UPDATED.test(text)) return text;
  let at: Element | undefined = parent;
  for (let level = 0; at !== undefined && level < 3; level++, at = parentOf(at)) {
    const around = elementText(at, LONGEST_LINE + 1);
    if (around.length > LONGEST_LINE) break;
    if (YEAR.test(around)) return around;
  }
  const next = nextElement(parent);
  return next === undefined ? text : `${text} ${elementText(next, LONGEST_LINE)}`;
}

function nextElement(element: Element): Element | undefined {
  let next = element.next;
  while (next !== null && !isTag(next)) next = next.next;
  return next ?? undefined;
}

/** Digits, one month, perhaps a weekday and a time: no other words. */
function isLone(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  return text.length <= LONGEST_LINE / 2 && YEAR.test(text) && words.length <= 4 && /^[^\p{L}\p{N}]*(?:\p{L}+[\s.,]+){0,3}\p{N}/u.test(text);
}
