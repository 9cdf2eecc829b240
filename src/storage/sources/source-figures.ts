import { sql } from "kysely";
import type { Database } from "../database.ts";

/** How far a source's items went. */
export type SourceYield = {
  /** Items that it gave first, ever. */
  readonly seen: number;
  readonly picked: number;
  readonly published: number;
};

/** By source. Of what was picked from its items, each story once. */
export async function readYields(
  db: Database,
  sourceIds: readonly number[],
): Promise<ReadonlyMap<number, SourceYield>> {
  const { rows } = await sql<SourceYield & { readonly id: number }>`
    select source.id, source.items_seen as seen, went.picked, went.published from source cross join lateral (
      select count(distinct story.id) filter (where story.state = 'picked') as picked,
        count(distinct story.id) filter (where cutting.state = 'published') as published
      from decision join story on story.id = decision.story_id left join cutting on cutting.story_id = story.id
      where decision.source_id = source.id and decision.verdict = 'pick') as went
    where source.id = any(${sourceIds}::bigint[])`.execute(db);
  return new Map(rows.map(({ id, ...went }) => [id, went]));
}

/**
 * New items on each of the last days in UTC, the oldest day first; every source asked for has as
 * many numbers as days. By the readings that brought them, and the sums of those that have gone.
 */
export async function readRhythms(
  db: Database,
  sourceIds: readonly number[],
  span: { readonly now: Date; readonly days: number },
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { rows } = await sql<{ source_id: number; days_ago: number; count: number }>`
    select source_id, (${span.now}::timestamptz at time zone 'UTC')::date - day as days_ago, sum(items_new) as count
    from (
      select source_id, (at at time zone 'UTC')::date, items_new from fetched
      where source_id = any(${sourceIds}::bigint[]) and items_new > 0 and at > ${span.now}::timestamptz - make_interval(days => ${span.days}::integer)
      union all
      select source_id, day, items_new from fetched_day
      where source_id = any(${sourceIds}::bigint[]) and day > (${span.now}::timestamptz at time zone 'UTC')::date - ${span.days}::integer
    ) as days (source_id, day, items_new)
    group by 1, 2`.execute(db);
  const bySource = Map.groupBy(rows, (row) => row.source_id);
  return new Map(
    sourceIds.map((id) => [
      id,
      Array.from({ length: span.days }, (_, day) =>
        countOn(bySource.get(id) ?? [], span.days - 1 - day),
      ),
    ]),
  );
}

function countOn(
  rows: readonly { readonly days_ago: number; readonly count: number }[],
  daysAgo: number,
): number {
  return Number(rows.find((row) => row.days_ago === daysAgo)?.count ?? 0);
}
