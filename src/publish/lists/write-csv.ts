import { type Cutting } from "../../model/cutting.ts";
import { csvRow } from "./csv-row.ts";

const COLUMNS = [
  "date",
  "kind",
  "headline",
  "line",
  "link",
  "credit",
  "language",
  "places",
  "services",
  "themes",
  "audiences",
  "state",
  "slug",
  "attention",
] as const;

/**
 * A table of cuttings by RFC 4180, with a header; the mark at the head tells spreadsheets that it
 * is UTF-8.
 */
export function writeCsv(cuttings: readonly Cutting[]): string {
  const rows = cuttings.map((cutting) => COLUMNS.map((column) => textOf(cutting[column])));
  return `\ufeff${[[...COLUMNS], ...rows].map(csvRow).join("")}`;
}

function textOf(value: string | readonly string[] | undefined): string {
  return typeof value === "object" ? value.join("; ") : (value ?? "");
}
