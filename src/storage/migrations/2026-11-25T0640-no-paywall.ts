import { type Kysely, sql } from "kysely";

/** The page behind a cutting's link is never read, so that nothing could ever be written there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table cutting_link drop column paywall`.execute(db);
}
