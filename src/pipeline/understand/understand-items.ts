import { SECOND } from "../../lib/duration.ts";
import type { Database } from "../../storage/database.ts";
import { holdLease, releaseLease } from "../../storage/leases.ts";
import { listUnplaced, placeInNewStories } from "../../storage/stories/place-items.ts";
import { placeAlone } from "./place-alone.ts";

export type Understanding = {
  readonly db: Database;
  readonly now: () => Date;
  /** Another one for each process. */
  readonly holder: string;
};

const LEASE = "placer";
/** A placer that died is followed by another after so long at most; a batch takes far less. */
const LEASE_MS = 45 * SECOND;
/** A short transaction, and a page gets its turn between two. */
const ITEMS_A_BATCH = 300;

/**
 * Places what was stored and has no story yet, in the order in which it came, until nothing is left.
 * One process does so at a time. Returns how many items were placed.
 */
export async function understandItems(
  { db, now, holder }: Understanding,
  signal: AbortSignal,
): Promise<number> {
  let placed = 0;
  while (!signal.aborted) {
    if (!(await holdLease(db, { name: LEASE, holder, now: now(), forMs: LEASE_MS }))) return placed;
    const items = await listUnplaced(db, ITEMS_A_BATCH);
    if (items.length === 0) break;
    placed += await placeInNewStories(db, items.map(placeAlone));
  }
  await releaseLease(db, { name: LEASE, holder });
  return placed;
}
