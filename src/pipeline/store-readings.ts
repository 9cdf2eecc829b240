import { permanentTarget } from "../fetch/permanent-target.ts";
import { LINK_RULES_VERSION } from "../parse/links/normalise-link.ts";
import { judgeHealth } from "../sources/judge-health.ts";
import { planNextFetch } from "../sources/plan-next-fetch.ts";
import { type Release, releaseHosts } from "../storage/claims.ts";
import type { Database } from "../storage/database.ts";
import { addItems, type ItemCounts } from "../storage/items.ts";
import {
  addFetches,
  recentFetches,
  type SourceAfter,
  type StoredFetch,
  updateSources,
} from "../storage/readings.ts";
import { followMove } from "./follow-move.ts";
import { noteHubs } from "./note-hubs.ts";
import type { SourceReading } from "./read-source.ts";

const NONE: ItemCounts = { added: 0, changed: 0, known: 0 };
/** What is told of skipped entries; the feed itself says the rest. */
const TOLD_SKIPS = 2;

export type Storing = {
  readonly db: Database;
  /** Proved moves are accepted without a person. */
  readonly followMoves?: boolean;
};

/**
 * Stores what came, what came of asking, and when to ask again; then lets the hosts go. All of it
 * or nothing.
 */
export async function storeReadings(
  { db, followMoves = false }: Storing,
  readings: readonly SourceReading[],
  releases: readonly Release[],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const now = readings.at(-1)?.at;
    if (now !== undefined) {
      const counts = await addItems(
        transaction,
        readings.flatMap((reading) => reading.items),
        { now, rulesVersion: LINK_RULES_VERSION },
      );
      const earlier = await recentFetches(
        transaction,
        readings.map((reading) => reading.source.id),
      );
      const rows = readings.map((reading) => toRow(reading, counts.get(reading.source.id) ?? NONE));
      await addFetches(transaction, rows);
      const delivering = await noteHubs(
        transaction,
        readings.map((reading, index) => ({ reading, itemsNew: rows[index]?.itemsNew ?? 0 })),
        now,
      );
      const read = readings.map((reading, index) => {
        const all = [...rows.slice(index, index + 1), ...(earlier.get(reading.source.id) ?? [])];
        return { reading, after: afterReading(reading, all, delivering.has(reading.source.id)) };
      });
      await updateSources(
        transaction,
        read.map(({ after }) => after),
      );
      if (followMoves)
        for (const { reading, after } of read) await followMove(transaction, reading, after);
    }
    await releaseHosts(transaction, releases);
  });
}

function toRow(reading: SourceReading, counts: ItemCounts): StoredFetch {
  const { fetched, source, unreadable } = reading;
  const failed =
    fetched.outcome === "failed"
      ? fetched
      : unreadable && { code: unreadable.code, reason: unreadable.message };
  return {
    sourceId: source.id,
    at: reading.at,
    outcome:
      failed !== undefined
        ? "failed"
        : fetched.outcome === "body" && !reading.sameBody
          ? "body"
          : "unchanged",
    code: failed?.code,
    status: fetched.status,
    bytes: fetched.outcome === "body" ? fetched.bytes : 0,
    ms: fetched.ms,
    itemsSeen: reading.items.length + reading.skipped.length,
    itemsNew: counts.added,
    itemsChanged: counts.changed,
    itemsSkipped: reading.skipped.length,
    redirectedTo: permanentTarget(fetched.redirects),
    reason: failed?.reason ?? told(reading, counts),
  };
}

function told(
  { source, fetched, sameBody, skipped, isPushed }: SourceReading,
  counts: ItemCounts,
): string {
  if (fetched.outcome === "unchanged") return "Unchanged, says the server.";
  if (sameBody) return source.kind === "mailbox" ? "No new mail." : "The same bytes as last time.";
  const skips =
    skipped.length === 0
      ? ""
      : ` Left out ${skipped.length}: ${skipped.slice(0, TOLD_SKIPS).join("; ")}${skipped.length > TOLD_SKIPS ? "; …" : "."}`;
  return `${isPushed ? "Pushed by a hub: " : ""}${counts.added} new, ${counts.changed} changed, ${counts.known} known.${skips}`;
}

function afterReading(
  reading: SourceReading,
  rows: readonly StoredFetch[],
  hubDelivers: boolean,
): SourceAfter {
  const { source, fetched, at } = reading;
  const lastNewItemAt = (rows[0]?.itemsNew ?? 0) > 0 ? at : source.lastNewItemAt;
  const headers = fetched.headers;
  const plan = planNextFetch(
    {
      address: source.address,
      rows,
      lastNewItemAt,
      freshForMs: headers?.freshForMs,
      retryAfterMs: headers?.retryAfterMs,
      rhythm: reading.rhythm ?? source.rhythm,
      isPushed: hubDelivers,
    },
    at,
  );
  const verdict = judgeHealth({ ...source, lastNewItemAt }, rows, at);
  return {
    id: source.id,
    ...validatorsAfter(reading),
    rhythm: reading.rhythm ?? source.rhythm,
    fetchedAt: reading.isPushed ? source.lastFetchedAt : at,
    lastNewItemAt,
    // Pushes must not put off the poll that finds what they left out.
    nextFetchAt: reading.isPushed ? source.nextFetchAt : plan.at,
    nextFetchReason: reading.isPushed ? source.nextFetchReason : plan.reason,
    health: verdict.health,
    healthReason: verdict.reason,
    healthSince: verdict.since,
  };
}

/** A 304 may carry new validators. A body that could not be read must be asked for whole again. */
function validatorsAfter({
  source,
  fetched,
  at,
  unreadable,
  isPushed,
  isIndex,
}: SourceReading): Pick<
  SourceAfter,
  "etag" | "lastModified" | "validatorsSince" | "validatorsAddress" | "bodyHash"
> {
  const before = {
    etag: source.etag,
    lastModified: source.lastModified,
    validatorsSince: source.validatorsSince,
    validatorsAddress: source.validatorsAddress,
    bodyHash: source.bodyHash,
  };
  if (fetched.outcome === "failed" || unreadable !== undefined || isPushed) return before;
  if (isIndex)
    return {
      etag: undefined,
      lastModified: undefined,
      validatorsSince: undefined,
      validatorsAddress: undefined,
      bodyHash: undefined,
    };
  if (fetched.outcome === "unchanged")
    return {
      ...before,
      etag: fetched.headers.etag ?? source.etag,
      lastModified: fetched.headers.lastModified ?? source.lastModified,
    };
  return {
    etag: fetched.headers.etag,
    lastModified: fetched.headers.lastModified,
    validatorsSince: at,
    validatorsAddress: fetched.address,
    bodyHash: fetched.bodyHash,
  };
}
