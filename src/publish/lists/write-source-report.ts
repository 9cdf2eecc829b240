import type { Repair } from "../../model/reading/repair.ts";
import type { SourceReport } from "../../model/reading/source-report.ts";
import { csvCell } from "./csv-cell.ts";

const COLUMNS = [
  "finding",
  "name",
  "publisher",
  "kind",
  "address",
  "moved to",
  "proposed",
  "reason",
  "asked at",
] as const;

/** A table of how sources are, to be sent to whoever keeps the catalogue. */
export function writeSourceReport({ sources }: SourceReport): string {
  const rows = sources.map((source) => [
    source.finding,
    source.name,
    source.publisher,
    source.kind,
    source.address,
    source.movedTo ?? "",
    source.proposed.map(inWords).join("; "),
    source.reason,
    source.askedAt?.toISOString() ?? "",
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

function inWords(repair: Repair): string {
  if ("address" in repair) return `${repair.kind} ${repair.address}`;
  return "from" in repair ? `${repair.kind} ${repair.from}` : repair.kind;
}
