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

const DAYS: ReadonlySet<string> = new Set(["date", "startsOn", "endsOn", "deadline"]);

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
  const read = rows.map((row, index) => {
    const said = fields.flatMap(([field, at]) => valueOf(field, row.cells[at] ?? "", order));
    const { id, linkPlace, cutting } = readExportedCutting(Object.fromEntries(said));
    return { row, linkPlace, cutting, whose: id === "" ? index : id };
  });
  const groups = [...Map.groupBy(read, ({ whose }) => whose).values()].map((links) =>
    links.toSorted((one, other) => one.linkPlace - other.linkPlace),
  );
  const placeOf = new Map(groups.map(([first], index) => [first?.whose, index + 1]));
  const firsts = new Set(groups.map(([first]) => first));
  return {
    cuttings: groups.flatMap(([first, ...further]) =>
      first === undefined ? [] : [withFurtherLinks(first.cutting, further)],
    ),
    accounts: read.map((one) => ({
      number: one.row.number,
      ...(one.row.through > one.row.number && { through: one.row.through }),
      ...becameOf(firsts.has(one), one.cutting),
      of: placeOf.get(one.whose) ?? 0,
      text: one.row.cells.map(tidyText).join(" · "),
    })),
  };
}

/** A cutting with what its further rows say: their links, each with its credit. */
function withFurtherLinks(
  cutting: ListedCutting,
  rows: readonly { readonly cutting: ListedCutting }[],
): ListedCutting {
  const furtherLinks = rows.flatMap(({ cutting: { link, credit } }) =>
    link === undefined ? [] : [{ link, credit }],
  );
  return furtherLinks.length === 0 ? cutting : { ...cutting, furtherLinks };
}

function becameOf(isFirst: boolean, { link }: ListedCutting): Pick<LineAccount, "became" | "note"> {
  if (isFirst) return { became: ["cutting"] };
  return link === undefined
    ? { became: ["left out"], note: "the same cutting again, without a further link" }
    : { became: ["link"], note: "a further link" };
}

function valueOf(field: ExportField, cell: string, order: DayOrder): [string, string | string[]][] {
  if (cell === "") return [];
  // Spreadsheets write days anew as their country does.
  if (DAYS.has(field)) return [[field, readCellDay(cell, order) ?? cell]];
  const value = FORMULA_CELL.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell;
  return [[field, LISTS.has(field) ? value.split(EXPORT_JOINT) : value]];
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
