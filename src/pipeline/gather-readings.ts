import { NO_ITEMS } from "./documents/pack-items.ts";
import type { LaneReading, SourceReading } from "./read-source.ts";
import { type Storing, storeReadings } from "./store-readings.ts";

export type Gathering = Storing & { readonly onReading?: (reading: SourceReading) => void };

/** Statements cost more than rows, so that lanes which end near each other are stored together. */
const MOST_LANES = 32;
const PATIENCE_MS = 100;

type Waiting = {
  readonly lane: LaneReading;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Collects readings into groups and stores each group in one transaction. `add` ends when its lane
 * is stored.
 */
export function gatherReadings({ onReading, ...storing }: Gathering): {
  add(lane: LaneReading): Promise<void>;
} {
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let stored = Promise.resolve();

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const group = waiting;
    waiting = [];
    // One group after the other: two at once would only wait for each other's rows.
    stored = stored.then(() => storeGroup(storing, group));
  };

  return {
    async add(lane) {
      await new Promise<void>((resolve, reject) => {
        waiting.push({ lane, resolve, reject });
        if (waiting.length >= MOST_LANES) flush();
        else timer ??= setTimeout(flush, PATIENCE_MS);
      });
      for (const reading of lane.readings) onReading?.(reading);
    },
  };
}

/** One reading that cannot be stored must not take the others with it. */
async function storeGroup(storing: Storing, group: readonly Waiting[]): Promise<void> {
  const lanes = group.map((one) => one.lane);
  try {
    await storeReadings(
      storing,
      lanes.flatMap((lane) => lane.readings),
      lanes,
    );
    for (const one of group) one.resolve();
  } catch {
    for (const one of group) await storeOneByOne(storing, one.lane).then(one.resolve, one.reject);
  }
}

async function storeOneByOne(storing: Storing, lane: LaneReading): Promise<void> {
  for (const reading of lane.readings)
    await storeReadings(storing, [reading], []).catch((error: unknown) =>
      storeFailure(storing, reading, error),
    );
  await storeReadings(storing, [], [lane]);
}

/**
 * Kept as a failure, with what the database said. Where not even that can be stored the database
 * itself is away, and the first error says why.
 */
async function storeFailure(
  storing: Storing,
  reading: SourceReading,
  cause: unknown,
): Promise<void> {
  const unreadable = {
    code: "not_stored",
    message: `What it sent could not be stored: ${cause instanceof Error ? cause.message : String(cause)}`,
  };
  await storeReadings(storing, [{ ...reading, items: NO_ITEMS, unreadable }], []).catch(() => {
    throw cause;
  });
}
