import { HOUR } from "../lib/duration.ts";
import type { FetchRow } from "../model/reading/fetch-row.ts";

/** So many arrivals tell how a source publishes now; older ones tell how it did. */
const ARRIVALS_THAT_COUNT = 10;

/** A source that nobody knows yet is taken for one with a few items a day. */
const GAP_OF_A_STRANGER = 4 * HOUR;

/**
 * How much time usually passes between two readings that bring something, by when we saw it: the
 * dates in feeds are set in the future, in the past and by machines. The time since the last one
 * counts, so who falls silent is asked less and less.
 */
export function estimateGap(
  rows: readonly FetchRow[],
  lastNewItemAt: Date | undefined,
  now: Date,
): number {
  const since = (at: Date | undefined): number =>
    at === undefined ? 0 : now.getTime() - at.getTime();
  // At the first reading everything is new, which says nothing about how often something comes.
  const first = rows.findLast(({ outcome }) => outcome !== "failed");
  const arrivals = rows
    .filter((row) => row.itemsNew > 0 && row !== first)
    .slice(0, ARRIVALS_THAT_COUNT);

  if (arrivals.length === 0)
    return Math.max(GAP_OF_A_STRANGER, since(first?.at), since(lastNewItemAt));
  const observed = since(arrivals.length === ARRIVALS_THAT_COUNT ? arrivals.at(-1)?.at : first?.at);
  return observed / arrivals.length;
}
