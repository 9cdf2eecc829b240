import { type Term } from "../../model/facet.ts";
import {
  type LineAccount,
  type LinePart,
  type ListedCutting,
  type ListedFeed,
  type ListReading,
} from "../../model/list-reading.ts";
import { accountForRest } from "./account-for-rest.ts";
import { type Column, nameColumns } from "./name-columns.ts";
import { type CsvRow, findDelimiter, readCsvRows } from "./read-csv-rows.ts";
import { readCellDay, readDayOrder } from "./read-cell-day.ts";
import { readLanguage } from "./read-language.ts";
import { readLinkTarget, readWebAddress } from "./read-web-address.ts";
import { findKind, splitKind } from "./split-kind.ts";
import { tidyText } from "./tidy-text.ts";

type Columns = ReadonlyMap<Column, number>;
type Hints = { readonly kinds: readonly Term[]; readonly siteAddress?: string };

/**
 * A table of cuttings, or of sources where a column holds feeds' addresses. Columns are known by
 * their names.
 */
export function readCsv(text: string, hints: Hints): ListReading {
  const rows = readCsvRows(text, findDelimiter(text) ?? ",").filter((row) =>
    row.cells.some((cell) => cell.trim() !== ""),
  );
  const [header] = rows;
  const columns = header === undefined ? undefined : nameColumns(header.cells);
  if (
    header === undefined ||
    columns === undefined ||
    !(columns.has("headline") || columns.has("link") || columns.has("feed"))
  ) {
    const found =
      header === undefined
        ? "no rows"
        : `a first row that says "${header.cells.map(tidyText).join(", ").slice(0, 120)}"`;
    return {
      error: {
        code: "not_a_list",
        message: `A table needs a first row that names its columns, "headline", "link" and "date" among them (or "feed" for sources); this file has ${found}.`,
      },
    };
  }
  const unknown = header.cells
    .filter((_, position) => ![...columns.values()].includes(position))
    .map(tidyText)
    .filter((name) => name !== "");
  const accounts: LineAccount[] = [
    {
      ...lineOf(header),
      became: ["header"],
      ...(unknown.length > 0 && { note: `columns left out: ${unknown.join(", ")}` }),
    },
  ];
  const body = rows.slice(1);
  const read = columns.has("feed")
    ? readSources(body, columns)
    : readCuttings(body, columns, hints);
  return {
    format: "csv",
    cuttings: [],
    sources: [],
    ...read.found,
    lines: accountForRest(text, [...accounts, ...read.accounts], "blank"),
  };
}

type Read<T> = { readonly found: T; readonly accounts: readonly LineAccount[] };

function readCuttings(
  rows: readonly CsvRow[],
  columns: Columns,
  hints: Hints,
): Read<{ readonly cuttings: readonly ListedCutting[] }> {
  const dayOrder = readDayOrder(rows.map((row) => cell(row, columns, "date")));
  const cuttings = rows.map((row) => readCutting(row, columns, { ...hints, dayOrder }));
  return {
    found: { cuttings },
    accounts: rows.map((row, index) => ({ ...lineOf(row), became: ["cutting"], of: index + 1 })),
  };
}

function readCutting(
  row: CsvRow,
  columns: Columns,
  hints: Hints & { readonly dayOrder: ReturnType<typeof readDayOrder> },
): ListedCutting {
  const value = (column: Column): string => cell(row, columns, column);
  const wants: string[] = value("attention") === "" ? [] : [value("attention")];
  const split = splitKind(value("headline"), hints.kinds);
  const kind = findKind(value("kind"), hints.kinds);
  if (kind === undefined && value("kind") !== "")
    wants.push(`Its kind "${value("kind")}" is not one of ours.`);
  const headline =
    split === undefined || (kind !== undefined && split.kind !== kind)
      ? value("headline")
      : split.rest;
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

/** Facets are kept as written; the importer checks them against the vocabularies. */
function lists(row: CsvRow, columns: Columns): Partial<ListedCutting> {
  const facets = ["places", "services", "themes", "audiences"] as const;
  const found = facets.map(
    (facet) =>
      [
        facet,
        cell(row, columns, facet)
          .split(/[;|,]/)
          .map((term) => term.trim())
          .filter((term) => term !== ""),
      ] as const,
  );
  return Object.fromEntries(found.filter(([, terms]) => terms.length > 0));
}

function readSources(
  rows: readonly CsvRow[],
  columns: Columns,
): Read<{ readonly sources: readonly ListedFeed[] }> {
  const sources: ListedFeed[] = [];
  const accounts: LineAccount[] = [];
  for (const row of rows) {
    const address = readWebAddress(cell(row, columns, "feed"));
    if (address === undefined) {
      accounts.push({ ...lineOf(row), became: ["left out"], note: "no web address of a feed" });
      continue;
    }
    const value = (column: Column): string => cell(row, columns, column);
    const name = value("name") || value("headline") || new URL(address).hostname;
    sources.push({
      name,
      address,
      ...present({
        homepage: readWebAddress(value("homepage") || value("link")),
        field: value("field"),
        language: readLanguage(value("language")),
      }),
    });
    const became: LinePart[] = ["source"];
    accounts.push({ ...lineOf(row), became, of: sources.length });
  }
  return { found: { sources }, accounts };
}

function cell(row: CsvRow, columns: Columns, column: Column): string {
  const position = columns.get(column);
  return position === undefined ? "" : withoutGuard(tidyText(row.cells[position] ?? ""));
}

/**
 * Our own export and careful others put an apostrophe before what a spreadsheet would run as a
 * formula.
 */
function withoutGuard(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

function present(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== "",
    ),
  );
}

function lineOf(row: CsvRow): Pick<LineAccount, "number" | "through" | "text"> {
  return {
    number: row.number,
    ...(row.through > row.number && { through: row.through }),
    text: row.cells.map(tidyText).join(" · "),
  };
}
