import { type Kysely, sql } from "kysely";

/**
 * What readers are told of a correction and a withdrawal; and feeds go by the time of publication,
 * so that what is published today and dated three months back is in them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table cutting add column withdrawal text, add column corrected_at timestamptz, add column correction text;
    create index cutting_by_publication on cutting (
      (case when import_key is null then published_at else least(published_at, (date + time '12:00') at time zone 'UTC') end) desc nulls last,
      place_in_order desc)
      where state = 'published';
    create index cutting_withdrawn on cutting (withdrawn_at desc)
      where state = 'withdrawn' and published_at is not null;
  `.execute(db);
}
