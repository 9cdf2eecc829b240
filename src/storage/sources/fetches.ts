import { type Selectable, sql } from "kysely";
import type { FetchRow } from "../../model/reading/fetch-row.ts";
import type { Database } from "../database.ts";
import type { Schema } from "../schema.ts";
import { storableText } from "../items/storable-json.ts";
import { toRecord, toRow } from "../to-record.ts";

/** One fetch of one source, as it is kept for 30 days. */
export type StoredFetch = FetchRow & {
  readonly sourceId: number;
  readonly bytes: number;
  readonly itemsChanged: number;
  readonly itemsSkipped: number;
};

export async function addFetches(db: Database, rows: readonly StoredFetch[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto("fetched")
    .values(rows.map((row) => ({ ...toRow(row), reason: storableText(row.reason) })))
    .execute();
}

/** Enough to see how it goes just now. */
const NEWEST = 20;
/**
 * Readings that brought something, failed or were sent elsewhere tell about weeks; a busy source
 * has no more of them that matter.
 */
const TELLING = 100;

/**
 * Of each source the newest fetches and, further back, those that tell something; newest first, and
 * none from before its last repair.
 */
export async function recentFetches(
  db: Database,
  sourceIds: readonly number[],
): Promise<ReadonlyMap<number, readonly StoredFetch[]>> {
  if (sourceIds.length === 0) return new Map();
  const { rows } = await sql<Selectable<Schema["fetched"]>>`
    select recent.* from (select id as source, coalesce(repaired_at, '-infinity') as since from source where id = any(${sourceIds}::bigint[])) as wanted
    cross join lateral (
      (select * from fetched where source_id = wanted.source and at >= wanted.since order by at desc limit ${NEWEST})
      union
      (select * from fetched where source_id = wanted.source and at >= wanted.since and (items_new > 0 or outcome = 'failed' or redirected_to is not null)
        order by at desc limit ${TELLING})
    ) as recent
    order by recent.at desc, recent.id desc`.execute(db);
  return Map.groupBy(rows.map(toRecord), (row) => row.sourceId);
}

/** All that is remembered of one source's fetches, newest first. */
export async function listFetches(
  db: Database,
  sourceId: number,
  most: number,
): Promise<readonly StoredFetch[]> {
  const rows = await db
    .selectFrom("fetched")
    .selectAll()
    .where("source_id", "=", sourceId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(most)
    .execute();
  return rows.map(toRecord);
}
