import { type Cutting } from "../../model/cutting.ts";

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

/** What spreadsheets take for a formula; some run it, and it may call out. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table of cuttings by RFC 4180, with a header; the mark at the head tells spreadsheets that it
 * is UTF-8.
 */
export function writeCsv(cuttings: readonly Cutting[]): string {
  const rows = cuttings.map((cutting) => COLUMNS.map((column) => textOf(cutting[column])));
  return `\ufeff${[[...COLUMNS], ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function textOf(value: string | readonly string[] | undefined): string {
  return typeof value === "object" ? value.join("; ") : (value ?? "");
}

/** An apostrophe makes text of what looks like a formula; reading the table back takes it off. */
function cell(value: string): string {
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
