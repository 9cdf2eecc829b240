import type { Database } from "../storage/database.ts";
import type { LaneReading, SourceReading } from "./read-source.ts";
import { storeReadings } from "./store-readings.ts";

export type Gathering = { readonly db: Database; readonly onReading?: (reading: SourceReading) => void };

/** Statements cost more than rows, so that lanes which end near each other are stored together. */
const MOST_LANES = 32;
const PATIENCE_MS = 100;

type Waiting = { readonly lane: LaneReading; readonly resolve: () => void; readonly reject: (error: unknown) => void };

/** Collects readings into groups and stores each group in one transaction. `add` ends when its lane is stored. */
export function gatherReadings({ db, onReading }: Gathering): { add(lane: LaneReading): Promise<void> } {
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let storing = Promise.resolve();

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const group = waiting;
    waiting = [];
    // One group after the other: two at once would only wait for each other's rows.
    storing = storing.then(() => storeGroup(db, group));
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

/** One lane that cannot be stored must not take the others with it: it is kept as a failure, with what the database said. */
async function storeGroup(db: Database, group: readonly Waiting[]): Promise<void> {
  try {
    await storeReadings(db, group.map((one) => one.lane));
    for (const one of group) one.resolve();
  } catch (error) {
    if (group.length > 1) for (const one of group) await storeGroup(db, [one]);
    else for (const one of group) await storeFailure(db, one, error);
  }
}

async function storeFailure(db: Database, { lane, resolve, reject }: Waiting, error: unknown): Promise<void> {
  const unreadable = { code: "not_stored", message: `What it sent could not be stored: ${error instanceof Error ? error.message : String(error)}` };
  try {
    await storeReadings(db, [{ ...lane, readings: lane.readings.map((reading) => ({ ...reading, items: [], unreadable })) }]);
    resolve();
  } catch {
    // Not even that: the database itself is away, and the first error says why.
    reject(error);
  }
}
