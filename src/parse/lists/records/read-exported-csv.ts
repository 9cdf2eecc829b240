import { FACET_FIELDS } from "../../../model/facet.ts";
import {
  EXPORT_COLUMNS,
  EXPORT_JOINT,
  type ExportField,
  FORMULA_CELL,
} from "../../../model/lists/exported-cutting.ts";
import { type LineAccount, type ListedCutting } from "../../../model/lists/list-reading.ts";
import { type CsvRow } from "./read-csv-rows.ts";
import { type DayOrder, readCellDay, readDayOrder } from "./read-cell-day.ts";
import { readExportedCutting } from "./read-exported-cutting.ts";
import { tidyText } from "../words/tidy-text.ts";

const LISTS: ReadonlySet<string> = new Set(
  Object.values(FACET_FIELDS).filter((field) => field !== FACET_FIELDS.kind),
);

/** Whether a header is that of an export of Cuttings, perhaps saved by a spreadsheet since. */
export function isExportedHeader(cells: readonly string[]): boolean {
  const names = new Set(cells.map(plain));
  return ["date", "headline", "state", "slug"].every((name) => names.has(name));
}

/** An export's rows: to the letter, with what they say of state, address and times. */
export function readExportedCsv(
  header: CsvRow,
  rows: readonly CsvRow[],
): { readonly cuttings: readonly ListedCutting[]; readonly accounts: readonly LineAccount[] } {
  const names = header.cells.map(plain);
  const order = readDayOrder(rows.map((row) => row.cells[names.indexOf("date")] ?? ""));
  const fields = (Object.keys(EXPORT_COLUMNS) as ExportField[]).map(
    (field) => [field, names.indexOf(EXPORT_COLUMNS[field])] as const,
  );
  const cuttings: ListedCutting[] = [];
  const accounts: LineAccount[] = [];
  const placeOfId = new Map<string, number>();
  for (const row of rows) {
    const { id, cutting } = readExportedCutting(
      Object.fromEntries(
        fields.flatMap(([field, at]) => valueOf(field, row.cells[at] ?? "", order)),
      ),
    );
    const known = id === "" ? undefined : placeOfId.get(id);
    if (known === undefined) {
      cuttings.push(cutting);
      if (id !== "") placeOfId.set(id, cuttings.length);
    } else {
      cuttings.splice(known - 1, 1, withFurtherLink(cuttings[known - 1], cutting));
    }
    accounts.push({
      number: row.number,
      ...(row.through > row.number && { through: row.through }),
      ...becameOf(known, cutting),
      of: known ?? cuttings.length,
      text: row.cells.map(tidyText).join(" · "),
    });
  }
  return { cuttings, accounts };
}

/** A cutting with what a further row of it says: its link and that link's credit. */
function withFurtherLink(
  cutting: ListedCutting | undefined,
  { link, credit }: ListedCutting,
): ListedCutting {
  const { furtherLinks = [] } = cutting ?? {};
  return link === undefined
    ? { ...cutting }
    : { ...cutting, furtherLinks: [...furtherLinks, { link, credit }] };
}

function becameOf(
  known: number | undefined,
  { link }: ListedCutting,
): Pick<LineAccount, "became" | "note"> {
  if (known === undefined) return { became: ["cutting"] };
  return link === undefined
    ? { became: ["left out"], note: "the same cutting again, without a further link" }
    : { became: ["link"], note: "a further link" };
}

function valueOf(field: ExportField, cell: string, order: DayOrder): [string, string | string[]][] {
  if (cell === "") return [];
  // Spreadsheets write days anew as their country does.
  if (field === "date") return [[field, readCellDay(cell, order) ?? cell]];
  const value = FORMULA_CELL.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell;
  return [[field, LISTS.has(field) ? value.split(EXPORT_JOINT) : value]];
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
