import { type Kysely, sql } from "kysely";

/** What was being read when the process was killed is found out by what it left behind. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table source
      add column parsing_since timestamptz,
      add column parsing_tries smallint not null default 0`.execute(db);
}
