import type { FetchRow } from "../../src/model/reading/fetch-row.ts";

/** One fetch that went well and brought nothing new, `agoMs` before `now`. */
export function aFetchRow(now: Date, agoMs: number, with_: Partial<FetchRow> = {}): FetchRow {
  return {
    at: new Date(now.getTime() - agoMs),
    outcome: with_.code === undefined ? "body" : "failed",
    code: undefined,
    status: undefined,
    ms: 200,
    itemsSeen: 20,
    itemsNew: 0,
    redirectedTo: undefined,
    reason: with_.code === undefined ? "" : `It failed (${with_.code}).`,
    ...with_,
  };
}

/** A row every `everyMs`, newest first, the newest now. */
export function fetchRows(
  now: Date,
  { count, everyMs, ...with_ }: { count: number; everyMs: number } & Partial<FetchRow>,
): FetchRow[] {
  return Array.from({ length: count }, (_, index) => aFetchRow(now, index * everyMs, with_));
}
