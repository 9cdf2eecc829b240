import {
  EXPORT_COLUMNS,
  EXPORT_JOINT,
  type ExportedCutting,
  type ExportedRow,
  type ExportField,
} from "../../model/lists/exported-cutting.ts";
import { csvCell } from "./csv-cell.ts";
import { rowOfCutting } from "./row-of-cutting.ts";

/**
 * A table of cuttings by RFC 4180, with a header; the mark at the head tells spreadsheets that it
 * is UTF-8.
 */
export function writeCsv(cuttings: readonly ExportedCutting[]): string {
  const fields = Object.keys(EXPORT_COLUMNS) as ExportField[];
  const rows = cuttings
    .flatMap((cutting) => rowsOfLinks(rowOfCutting(cutting)))
    .map((row) => fields.map((field) => textOf(row[field])));
  return `\ufeff${[Object.values(EXPORT_COLUMNS), ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

/** A row for each link, all with the cutting's id: a further one has its own link and credit. */
function rowsOfLinks(row: Omit<ExportedRow, "linkPlace">): readonly ExportedRow[] {
  const { link, credit, furtherLinks } = row;
  return [{ link, credit }, ...furtherLinks].map((one, linkPlace) => ({
    ...row,
    ...one,
    linkPlace,
  }));
}

function textOf(value: string | number | Date | readonly string[] | undefined): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? value.join(EXPORT_JOINT) : String(value ?? "");
}
