import { type Column, type Columns, nameColumns } from "./name-columns.ts";
import { type CsvRow, readCsvRows } from "./read-csv-rows.ts";

/** Comma first: of equals the likelier wins. */
const DELIMITERS = [",", ";", "\t", "|"];
/** What Excel writes above a table to tell itself what parts the cells. */
const SEPARATOR_LINE = /^sep=(.)[ \t]*(?:\r\n|[\r\n])/i;
/** A title, a date and an empty line stand above the header of a report; a page of text does not. */
const MOST_ROWS_ABOVE = 8;
const ROWS_TO_JUDGE = 20;
/** Judging reads the head of a file only. */
const CHARS_TO_JUDGE = 50_000;
const LEAST_EVEN_SHARE = 0.8;

export type Table = {
  readonly delimiter: string;
  readonly header: CsvRow;
  readonly columns: Columns;
};

/**
 * The row that names a headline, a link or a feed, with rows as wide below it, and the sign that
 * parts their cells; undefined where there is none.
 */
export function findTable(text: string): Table | undefined {
  const told = SEPARATOR_LINE.exec(text)?.[1];
  const head = text.slice(0, CHARS_TO_JUDGE);
  let best: Table | undefined;
  for (const delimiter of told === undefined ? DELIMITERS : [told]) {
    const table = tableWith(head, delimiter);
    if (table !== undefined && table.columns.size > (best?.columns.size ?? 0)) best = table;
  }
  return best;
}

function tableWith(head: string, delimiter: string): Table | undefined {
  const rows = readCsvRows(head, delimiter).filter((row) =>
    row.cells.some((cell) => cell.trim() !== ""),
  );
  for (const [index, header] of rows.slice(0, MOST_ROWS_ABOVE + 1).entries()) {
    const columns = nameColumns(header.cells);
    if (
      columns === undefined ||
      !["headline", "link", "feed"].some((name) => columns.has(name as Column))
    )
      continue;
    const below = rows.slice(index + 1, index + 1 + ROWS_TO_JUDGE);
    const even = below.filter((row) => row.cells.length === header.cells.length).length;
    if (even >= below.length * LEAST_EVEN_SHARE) return { delimiter, header, columns };
  }
  return undefined;
}
