import { sql } from "kysely";
import type { Database } from "../database.ts";

/** Written before what a source sent is read; a process that is killed then leaves it behind. */
export async function noteParsing(db: Database, sourceId: number, now: Date): Promise<void> {
  await sql`update source set parsing_since = ${now}, parsing_tries = parsing_tries + 1 where id = ${sourceId}`.execute(
    db,
  );
}

/** We left by ourselves, which blames nobody. */
export async function takeBackNote(db: Database, sourceId: number): Promise<void> {
  await sql`update source set parsing_since = null, parsing_tries = greatest(parsing_tries - 1, 0) where id = ${sourceId}`.execute(
    db,
  );
}
