import { SECOND } from "../../lib/duration.ts";
import type { Database } from "../../storage/database.ts";
import { storeItemFacts } from "../../storage/items/item-facts.ts";
import { holdLease, releaseLease } from "../../storage/leases.ts";
import {
  listUnplaced,
  placeInNewStories,
  type UnplacedItem,
} from "../../storage/stories/place-items.ts";
import { addHabits } from "./add-habits.ts";
import type { ItemWords } from "./item-words.ts";
import type { FactFinder } from "./open-fact-finder.ts";
import { placeAlone } from "./place-alone.ts";
import { PLACER_LEASE } from "./placer-lease.ts";

export type Understanding = {
  readonly db: Database;
  readonly facts: Pick<FactFinder, "findFacts">;
  readonly now: () => Date;
  /** Another one for each process. */
  readonly holder: string;
};

/** A placer that died is followed by another after so long at most; a batch takes far less. */
const LEASE_MS = 45 * SECOND;
/** A short transaction, and a page gets its turn between two. */
const ITEMS_A_BATCH = 300;

/**
 * Finds out what the items that were stored are about and places them in stories, in the order in
 * which they came, until none waits. One process does so at a time. Returns how many were placed.
 */
export async function understandItems(
  { db, facts, now, holder }: Understanding,
  signal: AbortSignal,
): Promise<number> {
  let placed = 0;
  while (!signal.aborted) {
    if (!(await holdLease(db, { name: PLACER_LEASE, holder, now: now(), forMs: LEASE_MS })))
      return placed;
    const items = await listUnplaced(db, ITEMS_A_BATCH);
    if (items.length === 0) break;
    const found = await facts.findFacts(items.map(wordsOf), signal);
    if (found === undefined) break;
    const rows = items.flatMap(({ id }, at) => {
      const one = found[at];
      return one === undefined ? [] : [{ ...one, itemId: id }];
    });
    const sourceOf = new Map(items.map(({ id, sourceId }) => [id, sourceId]));
    const weighed = await addHabits(db, rows, sourceOf);
    placed += await db.transaction().execute(async (transaction) => {
      await storeItemFacts(transaction, weighed, now());
      return placeInNewStories(transaction, items.map(placeAlone));
    });
  }
  await releaseLease(db, { name: PLACER_LEASE, holder });
  return placed;
}

function wordsOf({ title, excerpt, link, source, language }: UnplacedItem): ItemWords {
  return { title, description: excerpt, link, source, language };
}
