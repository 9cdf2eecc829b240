import { type Kysely, sql } from "kysely";

/** An event has days, and a consultation or a call for bids has a last one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table cutting
      add column starts_on date,
      add column ends_on date,
      add column deadline date,
      add constraint cutting_ends_after_start check (ends_on is null or (starts_on is not null and ends_on >= starts_on));
  `.execute(db);
}
