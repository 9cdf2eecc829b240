import { sql } from "kysely";
import type { Database } from "../database.ts";

/** What the fetches of one source came to on one day in UTC. */
export type FetchDay = {
  /** "2026-03-01" */
  readonly day: string;
  readonly fetches: number;
  readonly failures: number;
  readonly bytes: number;
  readonly itemsNew: number;
  readonly itemsChanged: number;
};

/**
 * Takes rows from before this time down and adds them to their days: in one statement, so that none
 * is counted twice or never. Returns how many went.
 */
export async function rollUpFetches(db: Database, before: Date): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    with gone as (delete from fetched where at < ${before} returning *),
    rolled as (
      insert into fetched_day (source_id, day, fetches, failures, bytes, items_new, items_changed)
      select source_id, ${DAY_OF_ROW}, ${SUMS} from gone group by 1, 2
      on conflict (source_id, day) do update set fetches = fetched_day.fetches + excluded.fetches, failures = fetched_day.failures + excluded.failures,
        bytes = fetched_day.bytes + excluded.bytes, items_new = fetched_day.items_new + excluded.items_new, items_changed = fetched_day.items_changed + excluded.items_changed)
    select count(*) as gone from gone`.execute(db);
  return Number(rows[0]?.gone ?? 0);
}

/**
 * The days of one source from that time's day on, oldest first, whether their rows are still there
 * or not. A day without a fetch is left out.
 */
export async function listFetchDays(
  db: Database,
  sourceId: number,
  since: Date,
): Promise<readonly FetchDay[]> {
  const { rows } = await sql<FetchDay>`
    select day, sum(fetches)::integer as fetches, sum(failures)::integer as failures, sum(bytes)::bigint as bytes,
      sum(items_new)::integer as "itemsNew", sum(items_changed)::integer as "itemsChanged"
    from (
      select day, fetches, failures, bytes, items_new, items_changed from fetched_day where source_id = ${sourceId}
      union all
      select ${DAY_OF_ROW}, ${SUMS} from fetched where source_id = ${sourceId} group by 1) as days (day, fetches, failures, bytes, items_new, items_changed)
    where day >= (${since}::timestamptz at time zone 'UTC')::date
    group by day order by day`.execute(db);
  return rows;
}

const DAY_OF_ROW = sql`(at at time zone 'UTC')::date`;
const SUMS = sql`count(*), count(*) filter (where outcome = 'failed'), sum(bytes), sum(items_new), sum(items_changed)`;
