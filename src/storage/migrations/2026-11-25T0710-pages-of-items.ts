import { type Kysely, sql } from "kysely";

/** The page behind an item that is worth reading: its text, or why there is none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table item_page (
      item_id bigint primary key references item (id) on delete cascade,
      host_key text not null,
      asked_at timestamptz not null,
      outcome text not null,
      reason text,
      language text,
      text text
    );
    -- How many pages were asked for today, and of which host.
    create index item_page_asked on item_page (asked_at, host_key);
  `.execute(db);
}
