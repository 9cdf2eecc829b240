import { type Kysely, sql } from "kysely";

/** What takes place or closes soon is found by its last day: few cuttings have one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index cutting_by_last_day on cutting ((greatest(starts_on, ends_on, deadline)), id)
      where state = 'published' and greatest(starts_on, ends_on, deadline) is not null;
  `.execute(db);
}
