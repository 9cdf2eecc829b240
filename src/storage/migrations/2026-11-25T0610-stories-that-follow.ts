import { type Kysely, sql } from "kysely";

/** What brings something new to a story that was decided stands beside it and says so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table story add column follows bigint references story on delete set null;
    -- The words and numbers that the followed one has not.
    alter table story add column news text[] not null default '{}';
    create index story_follows on story (follows) where follows is not null;
  `.execute(db);
}
