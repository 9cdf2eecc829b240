import { type Kysely, sql } from "kysely";

/** How many cuttings each choice of a filter has is counted from the index alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index cutting_terms_counted on cutting (terms) include (date, language) where state = 'published';
  `.execute(db);
}
