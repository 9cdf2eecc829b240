import type { ArrivingItem } from "../../cluster/memory/alive-item.ts";
import { type PlacedItem, Placer } from "../../cluster/placer.ts";
import type { WordTable } from "../../lexicon/vectors/word-table.ts";
import { HOUR } from "../../lib/duration.ts";

/** How often the last hours are looked at again. */
export const LOOK_EVERY_MS = 2 * HOUR;
const ITEMS_A_BATCH = 300;

/**
 * Places items as they would have come, their own times being the clock, with a second look every
 * two hours. Returns for each key its story and why.
 */
export function groupInTime(
  items: readonly ArrivingItem[],
  table: WordTable | undefined,
): Map<string, PlacedItem> {
  const placed = new Map<string, PlacedItem>();
  const tell = (told: ReadonlyMap<string, PlacedItem>): void => {
    for (const [key, item] of told) placed.set(key, item);
  };
  const placer = new Placer(table, tell);
  const ordered = items.toSorted((a, b) => a.at - b.at);
  // Whole strides of the clock, so that where a look falls hangs on no single item.
  for (const stride of Map.groupBy(ordered, ({ at }) => Math.floor(at / LOOK_EVERY_MS)).values()) {
    for (let from = 0; from < stride.length; from += ITEMS_A_BATCH)
      placer.place(stride.slice(from, from + ITEMS_A_BATCH));
    placer.lookAgain(stride.at(-1)?.at ?? 0);
  }
  tell(placer.explainAll());
  return placed;
}
