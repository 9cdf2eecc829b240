import { type Selectable, sql } from "kysely";
import type { FetchOutcome, FetchRow } from "../../model/reading/fetch-row.ts";
import type { Database } from "../database.ts";
import type { Schema } from "../schema.ts";
import { storableText } from "../items/storable-json.ts";

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
    .values(
      rows.map((row) => ({
        source_id: row.sourceId,
        at: row.at,
        outcome: row.outcome,
        code: row.code ?? null,
        status: row.status ?? null,
        bytes: row.bytes,
        ms: row.ms,
        items_seen: row.itemsSeen,
        items_new: row.itemsNew,
        items_changed: row.itemsChanged,
        items_skipped: row.itemsSkipped,
        redirected_to: row.redirectedTo ?? null,
        reason: storableText(row.reason),
      })),
    )
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
  return Map.groupBy(rows.map(toStoredFetch), (row) => row.sourceId);
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
  return rows.map(toStoredFetch);
}

function toStoredFetch(row: Selectable<Schema["fetched"]>): StoredFetch {
  return {
    sourceId: row.source_id,
    at: row.at,
    outcome: row.outcome as FetchOutcome,
    code: row.code ?? undefined,
    status: row.status ?? undefined,
    bytes: row.bytes,
    ms: row.ms,
    itemsSeen: row.items_seen,
    itemsNew: row.items_new,
    itemsChanged: row.items_changed,
    itemsSkipped: row.items_skipped,
    redirectedTo: row.redirected_to ?? undefined,
    reason: row.reason,
  };
}
