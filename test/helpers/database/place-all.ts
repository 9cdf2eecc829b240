import { factJobs } from "../../../src/pipeline/understand/fact-jobs.ts";
import { understandItems } from "../../../src/pipeline/understand/understand-items.ts";
import type { Database } from "../../../src/storage/database.ts";

const FACTS = factJobs(new URL("../../../catalogue/", import.meta.url));

/** Gives each item that waits its story, as the job does, but on this thread. */
export function placeAll(db: Database, now = new Date("2026-03-01T12:00:00Z")): Promise<number> {
  return understandItems(
    { db, facts: FACTS, now: () => now, holder: "test" },
    new AbortController().signal,
  );
}
