import { type Kysely, sql } from "kysely";

/** What readers see stands on shelves, and a page is made anew only when one of its own moved. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table site_version
      add column cuttings bigint not null default 0,
      add column settings bigint not null default 0,
      add column sources bigint not null default 0;
    update site_version set cuttings = version, settings = version, sources = version;
  `.execute(db);
}
