import { type Selectable, sql } from "kysely";
import type { SourceHealth } from "../model/source.ts";
import type { Database } from "./database.ts";
import type { Schema } from "./schema.ts";

/** One fetch of one source, as it is kept for 30 days. */
export type FetchedRow = {
  readonly sourceId: number;
  readonly at: Date;
  /** "body", "unchanged" or "failed"; a body that is the same as before counts as unchanged. */
  readonly outcome: string;
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly bytes: number;
  readonly ms: number;
  readonly itemsSeen: number;
  readonly itemsNew: number;
  readonly itemsChanged: number;
  readonly itemsSkipped: number;
  readonly redirectedTo: string | undefined;
  readonly reason: string;
};

/** What a reading leaves behind on its source. */
export type SourceAfter = {
  readonly id: number;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  readonly validatorsSince: Date | undefined;
  readonly bodyHash: string | undefined;
  readonly fetchedAt: Date;
  readonly nextFetchAt: Date;
  readonly nextFetchReason: string;
  readonly health: SourceHealth;
  readonly healthReason: string;
  readonly healthSince: Date;
};

export async function addFetchedRows(db: Database, rows: readonly FetchedRow[]): Promise<void> {
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
        reason: row.reason,
      })),
    )
    .execute();
}

/** The newest rows of each source, newest first. */
export async function recentFetchedRows(db: Database, sourceIds: readonly number[], mostEach: number): Promise<ReadonlyMap<number, readonly FetchedRow[]>> {
  if (sourceIds.length === 0) return new Map();
  const { rows } = await sql<Selectable<Schema["fetched"]>>`
    select recent.* from unnest(${sourceIds}::bigint[]) as wanted (id)
    cross join lateral (select * from fetched where source_id = wanted.id order by at desc, fetched.id desc limit ${mostEach}) as recent
    order by recent.at desc, recent.id desc`.execute(db);
  return Map.groupBy(rows.map(toFetchedRow), (row) => row.sourceId);
}

/** A source that a person paused meanwhile stays paused. */
export async function updateSources(db: Database, sources: readonly SourceAfter[]): Promise<void> {
  if (sources.length === 0) return;
  await sql`
    update source set etag = after.etag, last_modified = after."lastModified", validators_since = after."validatorsSince", body_hash = after."bodyHash",
      last_fetched_at = after."fetchedAt", next_fetch_at = after."nextFetchAt", next_fetch_reason = after."nextFetchReason",
      health = case when paused_at is null then after.health else source.health end,
      health_reason = case when paused_at is null then after."healthReason" else source.health_reason end,
      health_since = case when paused_at is null then after."healthSince" else source.health_since end
    from jsonb_to_recordset(${JSON.stringify(sources)}::jsonb) as after (
      id bigint, etag text, "lastModified" text, "validatorsSince" timestamptz, "bodyHash" text, "fetchedAt" timestamptz, "nextFetchAt" timestamptz,
      "nextFetchReason" text, health text, "healthReason" text, "healthSince" timestamptz)
    where source.id = after.id`.execute(db);
}

/** Rows older than this are no longer needed for any decision. Returns how many went. */
export async function pruneFetchedRows(db: Database, before: Date): Promise<number> {
  const gone = await db.deleteFrom("fetched").where("at", "<", before).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

function toFetchedRow(row: Selectable<Schema["fetched"]>): FetchedRow {
  return {
    sourceId: row.source_id,
    at: row.at,
    outcome: row.outcome,
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
