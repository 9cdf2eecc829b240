import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "./database.ts";

/**
 * Whether the database answers within so many milliseconds. However many ask, one question is under
 * way, so that asking a database that hangs does not take its last connections.
 */
export function watchAnswers(db: Database, withinMs: number): () => Promise<boolean> {
  let asked: Promise<boolean> | undefined;
  return () => {
    asked ??= sql`select 1`
      .execute(db)
      .then(
        () => true,
        () => false,
      )
      .finally(() => (asked = undefined));
    return Promise.race([asked, pause(withinMs, false, { ref: false })]);
  };
}
