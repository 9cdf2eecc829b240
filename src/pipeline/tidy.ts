import { DAY } from "../lib/duration.ts";
import type { Database } from "../storage/database.ts";
import { pruneFetches } from "../storage/readings.ts";

/** Judging a source's health looks back a month, and no further. */
const FETCHES_KEPT_MS = 30 * DAY;

/** Takes down what nothing needs any more. Returns how many rows went. */
export async function tidy(db: Database, now: Date): Promise<number> {
  return pruneFetches(db, new Date(now.getTime() - FETCHES_KEPT_MS));
}
