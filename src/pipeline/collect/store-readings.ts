import { permanentTarget } from "../../fetch/http/permanent-target.ts";
import { LINK_RULES_VERSION } from "../../lib/links/normalise-link.ts";
import { judgeHealth } from "../../sources/judge-health.ts";
import { planNextFetch } from "../../sources/plan-next-fetch.ts";
import { type Release, releaseHosts } from "../../storage/sources/claims.ts";
import type { Database } from "../../storage/database.ts";
import { addItems, type ItemCounts } from "../../storage/items/items.ts";
import type { ItemRead } from "../../model/item.ts";
import { addFetches, recentFetches, type StoredFetch } from "../../storage/sources/fetches.ts";
import { type SourceAfter, updateSources } from "../../storage/sources/update-sources.ts";
import { followMove } from "../repair/follow-move.ts";
import { unpackItems } from "../documents/pack-items.ts";
import { noteHubs } from "../hubs/note-hubs.ts";
import { itemsIn } from "./items-in.ts";
import type { SourceReading } from "./source-reading.ts";
import { troubleIn } from "./trouble-in.ts";

const NONE: ItemCounts = { added: 0, changed: 0, known: 0 };
/** What is told of skipped entries; the feed itself says the rest. */
const TOLD_SKIPS = 2;
/** Each takes this thread some 10 ms; what lanes bring together at a first round are 600. */
const MOST_ITEMS_AT_ONCE = 500;

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
      const counts = await addInPieces(transaction, readings, now);
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

/**
 * A statement with all that a large feed holds would keep this thread for seconds; between two of
 * some hundred rows a page gets its turn. Nobody sees a part of it before all is there.
 */
async function addInPieces(
  db: Database,
  readings: readonly SourceReading[],
  now: Date,
): Promise<ReadonlyMap<number, ItemCounts>> {
  const sums = new Map<number, ItemCounts>();
  for (const items of piecesOf(readings)) {
    const counts = await addItems(db, items, { now, rulesVersion: LINK_RULES_VERSION });
    for (const [id, { added, changed, known }] of counts) {
      const sum = sums.get(id) ?? NONE;
      sums.set(id, {
        added: sum.added + added,
        changed: sum.changed + changed,
        known: sum.known + known,
      });
    }
  }
  return sums;
}

function* piecesOf(readings: readonly SourceReading[]): Generator<readonly ItemRead[]> {
  let gathered: readonly ItemRead[] = [];
  for (const piece of readings.flatMap((reading) => itemsIn(reading).items.pieces)) {
    const items = unpackItems(piece);
    if (gathered.length > 0 && gathered.length + items.length > MOST_ITEMS_AT_ONCE) {
      yield gathered;
      gathered = [];
    }
    gathered = [...gathered, ...items];
  }
  if (gathered.length > 0) yield gathered;
}

function toRow(reading: SourceReading, counts: ItemCounts): StoredFetch {
  const { fetched, source } = reading;
  const { items, skipped } = itemsIn(reading);
  const trouble = troubleIn(reading);
  return {
    sourceId: source.id,
    at: reading.at,
    outcome: trouble !== undefined ? "failed" : "items" in reading ? "body" : "unchanged",
    code: trouble?.code,
    status: fetched.status,
    bytes: fetched.outcome === "body" ? fetched.bytes : 0,
    ms: fetched.ms,
    itemsSeen: items.count + skipped.count,
    itemsNew: counts.added,
    itemsChanged: counts.changed,
    itemsSkipped: skipped.count,
    redirectedTo: permanentTarget(fetched.redirects),
    reason: trouble?.reason ?? told(reading, counts),
  };
}

function told(reading: SourceReading, counts: ItemCounts): string {
  if (reading.came === "word that nothing changed") return "Unchanged, says the server.";
  if (reading.came === "the same again")
    return reading.source.kind === "mailbox" ? "No new mail." : "The same bytes as last time.";
  const { skipped } = itemsIn(reading);
  const skips =
    skipped.count === 0
      ? ""
      : ` Left out ${skipped.count}: ${skipped.told.slice(0, TOLD_SKIPS).join("; ")}${skipped.count > TOLD_SKIPS ? "; …" : "."}`;
  const pushed = reading.came === "a push" ? "Pushed by a hub: " : "";
  return `${pushed}${counts.added} new, ${counts.changed} changed, ${counts.known} known.${skips}`;
}

function afterReading(
  reading: SourceReading,
  rows: readonly StoredFetch[],
  hubDelivers: boolean,
): SourceAfter {
  const { source, fetched, at } = reading;
  const lastNewItemAt = (rows[0]?.itemsNew ?? 0) > 0 ? at : source.lastNewItemAt;
  const headers = fetched.headers;
  const isPushed = reading.came === "a push";
  const rhythm = ("rhythm" in reading ? reading.rhythm : undefined) ?? source.rhythm;
  const plan = planNextFetch(
    {
      address: source.address,
      rows,
      lastNewItemAt,
      freshForMs: headers?.freshForMs,
      retryAfterMs: headers?.retryAfterMs,
      rhythm,
      isPushed: hubDelivers,
    },
    at,
  );
  const verdict = judgeHealth({ ...source, lastNewItemAt }, rows, at);
  return {
    id: source.id,
    ...validatorsAfter(reading),
    rhythm,
    fetchedAt: isPushed ? source.lastFetchedAt : at,
    lastNewItemAt,
    // Pushes must not put off the poll that finds what they left out.
    nextFetchAt: isPushed ? source.nextFetchAt : plan.at,
    nextFetchReason: isPushed ? source.nextFetchReason : plan.reason,
    health: verdict.health,
    healthReason: verdict.reason,
    healthSince: verdict.since,
    // What could not be tried leaves the doubt, and after a rest it is tried alone again.
    parsingTries: fetched.outcome === "failed" ? Math.min(source.parsingTries, 1) : 0,
  };
}

type Validating = Pick<
  SourceAfter,
  "etag" | "lastModified" | "validatorsSince" | "validatorsAddress" | "bodyHash"
>;

const NO_VALIDATORS: Validating = {
  etag: undefined,
  lastModified: undefined,
  validatorsSince: undefined,
  validatorsAddress: undefined,
  bodyHash: undefined,
};

/** A 304 may carry new validators. A body that could not be read must be asked for whole again. */
function validatorsAfter({ source, at, came, fetched }: SourceReading): Validating {
  switch (came) {
    case "nothing":
    case "something unreadable":
    case "a push":
      return pickValidating(source);
    case "word that nothing changed":
      return {
        ...pickValidating(source),
        etag: fetched.headers.etag ?? source.etag,
        lastModified: fetched.headers.lastModified ?? source.lastModified,
      };
    case "documents that it lists":
      return NO_VALIDATORS;
    case "the same again":
    case "its document":
      return {
        etag: fetched.headers.etag,
        lastModified: fetched.headers.lastModified,
        validatorsSince: at,
        validatorsAddress: fetched.address,
        bodyHash: fetched.bodyHash,
      };
  }
}

function pickValidating(source: Validating): Validating {
  const { etag, lastModified, validatorsSince, validatorsAddress, bodyHash } = source;
  return { etag, lastModified, validatorsSince, validatorsAddress, bodyHash };
}
