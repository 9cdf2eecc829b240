import { sql } from "kysely";
import type { Database } from "../database.ts";

/** Something secret that all processes on one database share: made by the first that asks. */
export async function readSecret(db: Database, proposal: string, now: Date): Promise<string> {
  await db
    .insertInto("setting")
    .values({
      name: "secret",
      value: JSON.stringify(proposal),
      changed_at: now,
      changed_by: "cuttings",
    })
    .onConflict((known) => known.doNothing())
    .execute();
  const { rows } = await sql<{
    secret: string;
  }>`select value #>> '{}' as secret from setting where name = 'secret'`.execute(db);
  const secret = rows[0]?.secret;
  if (secret === undefined) throw new Error("the secret was not stored");
  return secret;
}
