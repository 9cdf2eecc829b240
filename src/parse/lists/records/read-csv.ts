import {
  type LineAccount,
  type LinePart,
  type ListedFeed,
  type ListReading,
} from "../../../model/lists/list-reading.ts";
import { accountForRest } from "../account-for-rest.ts";
import { findTable } from "./find-table.ts";
import { inputLines } from "../lines/input-lines.ts";
import { type Column, type Columns } from "./name-columns.ts";
import { type CsvRow, readCsvRows } from "./read-csv-rows.ts";
import { isExportedHeader, readExportedCsv } from "./read-exported-csv.ts";
import { readLanguage } from "../words/read-language.ts";
import { readCell, readTableOfCuttings, type TableHints } from "./read-table-of-cuttings.ts";
import { readWebAddress } from "../words/read-web-address.ts";
import { tidyText } from "../words/tidy-text.ts";

/**
 * A table of cuttings, or of sources where a column holds feeds' addresses. Columns are known by
 * their names.
 */
export function readCsv(text: string, hints: TableHints): ListReading {
  const table = findTable(text);
  if (table === undefined) return noTable(text);
  const { header, columns } = table;
  const rows = readCsvRows(text, table.delimiter).filter((row) =>
    row.cells.some((cell) => cell.trim() !== ""),
  );
  const above = rows.filter((row) => row.number < header.number);
  const body = rows.filter((row) => row.number > header.number);
  const unknown = header.cells
    .filter((_, position) => ![...columns.values()].flat().includes(position))
    .map(tidyText)
    .filter((name) => name !== "");
  const isExport = isExportedHeader(header.cells);
  const accounts: LineAccount[] = [
    ...above.map((row): LineAccount => ({ ...lineOf(row), became: ["section"] })),
    {
      ...lineOf(header),
      became: ["header"],
      ...(unknown.length > 0 && !isExport && { note: `columns left out: ${unknown.join(", ")}` }),
    },
  ];
  if (isExport) {
    const { cuttings, accounts: told } = readExportedCsv(header, body);
    const lines = accountForRest(text, [...accounts, ...told], "blank");
    return { format: "export", cuttings, sources: [], lines };
  }
  const read = columns.has("feed")
    ? readSources(body, columns)
    : {
        found: { cuttings: readTableOfCuttings(body, columns, hints) },
        accounts: body.map((row, index): LineAccount => ({
          ...lineOf(row),
          became: ["cutting"],
          of: index + 1,
        })),
      };
  return {
    format: "csv",
    cuttings: [],
    sources: [],
    ...read.found,
    lines: accountForRest(text, [...accounts, ...read.accounts], "blank"),
  };
}

function noTable(text: string): ListReading {
  const [first = ""] = inputLines(text)
    .map(tidyText)
    .filter((line) => line !== "");
  return {
    error: {
      code: "not_a_list",
      message: `A table needs a first row that names its columns, "headline", "link" and "date" among them (or "feed" for sources); this file has ${first === "" ? "no rows" : `a first row that says "${first.slice(0, 120)}"`}.`,
    },
  };
}

type Read<T> = { readonly found: T; readonly accounts: readonly LineAccount[] };

function readSources(
  rows: readonly CsvRow[],
  columns: Columns,
): Read<{ readonly sources: readonly ListedFeed[] }> {
  const sources: ListedFeed[] = [];
  const accounts: LineAccount[] = [];
  for (const row of rows) {
    const address = readWebAddress(readCell(row, columns, "feed"));
    if (address === undefined) {
      accounts.push({ ...lineOf(row), became: ["left out"], note: "no web address of a feed" });
      continue;
    }
    const value = (column: Column): string => readCell(row, columns, column);
    const homepage = readWebAddress(value("homepage") || value("link"));
    const language = readLanguage(value("language"));
    const name = value("name") || value("headline") || new URL(address).hostname;
    sources.push({
      name,
      address,
      ...(homepage !== undefined && { homepage }),
      ...(value("field") !== "" && { field: value("field") }),
      ...(language !== undefined && { language }),
    });
    const became: LinePart[] = ["source"];
    accounts.push({ ...lineOf(row), became, of: sources.length });
  }
  return { found: { sources }, accounts };
}

function lineOf(row: CsvRow): Pick<LineAccount, "number" | "through" | "text"> {
  return {
    number: row.number,
    ...(row.through > row.number && { through: row.through }),
    text: row.cells.map(tidyText).join(" · "),
  };
}
