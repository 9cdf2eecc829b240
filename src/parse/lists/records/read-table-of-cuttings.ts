import { FACET_FIELDS, FACETS, type Term } from "../../../model/facet.ts";
import { type ListedCutting } from "../../../model/lists/list-reading.ts";
import { type Column, type Columns } from "./name-columns.ts";
import { type CsvRow } from "./read-csv-rows.ts";
import { type DayOrder, readCellDay, readDayOrder } from "./read-cell-day.ts";
import { readLanguage } from "../words/read-language.ts";
import { readLinkTarget } from "../words/read-web-address.ts";
import { findKind, splitKind } from "../words/split-kind.ts";
import { tidyText } from "../words/tidy-text.ts";
import { trimSigns } from "../../../lib/trim-signs.ts";
import { present } from "./present.ts";

const MANY = FACETS.filter((facet) => facet !== "kind");

export type TableHints = { readonly kinds: readonly Term[]; readonly siteAddress?: string };

/** A cutting from each row, by the columns that are known. */
export function readTableOfCuttings(
  rows: readonly CsvRow[],
  columns: Columns,
  hints: TableHints,
): readonly ListedCutting[] {
  const dayOrder = readDayOrder(rows.map((row) => readCell(row, columns, "date")));
  return rows.map((row) => readCutting(row, columns, { ...hints, dayOrder }));
}

function readCutting(
  row: CsvRow,
  columns: Columns,
  hints: TableHints & { readonly dayOrder: DayOrder },
): ListedCutting {
  const value = (column: Column): string => readCell(row, columns, column);
  // Notion and Linkwarden call a title "name".
  const title = withoutAddress(value("headline") || value("name"));
  const wants: string[] = value("attention") === "" ? [] : [value("attention")];
  // A table that has a column of kinds says by an empty cell that there is none.
  const isKindTold = columns.has("kind") && value("kind") === "";
  const split = isKindTold ? undefined : splitKind(title, hints.kinds);
  const kind = findKind(value("kind"), hints.kinds);
  if (kind === undefined && value("kind") !== "")
    wants.push(`Its kind "${value("kind")}" is not one of ours.`);
  const headline =
    split === undefined || (kind !== undefined && split.kind !== kind) ? title : split.rest;
  if (headline === "") wants.push("It has no headline.");
  const link = readLinkTarget(value("link"), hints.siteAddress);
  if (link === undefined && value("link") !== "")
    wants.push(`Its link "${value("link").slice(0, 200)}" is no web address.`);
  const language = readLanguage(value("language"));
  if (language === undefined && value("language") !== "")
    wants.push(`Its language "${value("language").slice(0, 60)}" is no language tag.`);
  const day = readCellDay(value("date"), hints.dayOrder);
  if (day === undefined)
    wants.push(
      value("date") === ""
        ? "It has no date of its own."
        : `Its date "${value("date").slice(0, 60)}" cannot be read, or can be read two ways.`,
    );
  return {
    ...present({
      kind: kind ?? split?.kind,
      headline,
      line: value("line"),
      link,
      credit: value("credit"),
      date: day,
      language,
    }),
    ...lists(row, columns),
    ...(wants.length > 0 && { attention: wants.join(" ") }),
  };
}

/** What was saved without its title bears its address in that place. */
function withoutAddress(title: string): string {
  return /^https?:\/\/\S+$/i.test(title) ? "" : title;
}

/** Facets are kept as written; the importer checks them against the vocabularies. */
function lists(row: CsvRow, columns: Columns): Partial<ListedCutting> {
  const terms = (column: Column) =>
    readCell(row, columns, column)
      .split(/[;|,]/)
      .map((term) => trimSigns(term, '[]"'))
      .filter((term) => term !== "");
  const facets = MANY.map((facet) => [facet, terms(FACET_FIELDS[facet])] as const).filter(
    ([, found]) => found.length > 0,
  );
  const tags = terms("tags");
  return {
    ...(facets.length > 0 && { facets: Object.fromEntries(facets) }),
    ...(tags.length > 0 && { tags }),
  };
}

/** What a row says in the first of the columns of that meaning that says anything. */
export function readCell(row: CsvRow, columns: Columns, column: Column): string {
  for (const position of columns.get(column) ?? []) {
    const text = withoutGuard(tidyText(row.cells[position] ?? ""));
    if (text !== "") return text;
  }
  return "";
}

/**
 * Our own export and careful others put an apostrophe before what a spreadsheet would run as a
 * formula.
 */
function withoutGuard(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}
