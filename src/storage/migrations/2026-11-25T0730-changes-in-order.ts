import { type Kysely, sql } from "kysely";

/** Whoever keeps a copy asks what changed since. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index cutting_by_change on cutting (changed_at, id)
      where state in ('published', 'withdrawn') and published_at is not null;
  `.execute(db);
}
