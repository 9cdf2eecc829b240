import { understandItems } from "../../../src/pipeline/understand/understand-items.ts";
import type { Database } from "../../../src/storage/database.ts";

/** Gives each item that waits its story, as the job does. */
export function placeAll(db: Database, now = new Date("2026-03-01T12:00:00Z")): Promise<number> {
  return understandItems({ db, now: () => now, holder: "test" }, new AbortController().signal);
}
