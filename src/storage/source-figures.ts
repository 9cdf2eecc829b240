import { sql } from "kysely";
import type { SourceHealth } from "../model/source.ts";
import type { Database } from "./database.ts";

/** How far a source's items went. */
export type SourceYield = {
  readonly seen: number;
  readonly picked: number;
  readonly published: number;
};

/** A person should look at these. "moved" still yields, but its old address will not for ever. */
const IN_TROUBLE = [
  "failing",
  "guarded",
  "certificate_wrong",
  "host_gone",
  "looping",
  "turned_into_page",
  "empty",
  "silent",
  "stale",
  "moved",
  "gone",
] as const satisfies readonly SourceHealth[];

export async function countSourcesInTrouble(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom("source")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("health", "in", IN_TROUBLE)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** By source; one that has given nothing has no row. */
export async function readYields(
  db: Database,
  sourceIds: readonly number[],
): Promise<ReadonlyMap<number, SourceYield>> {
  const { rows } = await sql<{
    source_id: number;
    seen: number;
    picked: number;
    published: number;
  }>`
    select item.source_id, count(*) as seen, count(*) filter (where story.state = 'picked') as picked, count(*) filter (where cutting.state = 'published') as published
    from item join story on story.id = item.story_id left join cutting on cutting.story_id = story.id
    where item.source_id = any(${sourceIds}::bigint[]) group by item.source_id`.execute(db);
  return new Map(
    rows.map((row) => [
      row.source_id,
      { seen: Number(row.seen), picked: Number(row.picked), published: Number(row.published) },
    ]),
  );
}

/**
 * New items on each of the last days in UTC, the oldest day first; every source asked for has as
 * many numbers as days.
 */
export async function readRhythms(
  db: Database,
  sourceIds: readonly number[],
  span: { readonly now: Date; readonly days: number },
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { rows } = await sql<{ source_id: number; days_ago: number; count: number }>`
    select source_id, (${span.now}::timestamptz at time zone 'UTC')::date - (seen_at at time zone 'UTC')::date as days_ago, count(*) as count
    from item where source_id = any(${sourceIds}::bigint[]) and seen_at > ${span.now}::timestamptz - make_interval(days => ${span.days}::integer)
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
