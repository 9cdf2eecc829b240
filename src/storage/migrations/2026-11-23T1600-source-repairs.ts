import { type Kysely, sql } from "kysely";

/** What was read before a repair says nothing about the source after it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table source
      add column repaired_at timestamptz,
      add column http2 boolean not null default false`.execute(db);
}
