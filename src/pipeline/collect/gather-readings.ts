import type { Release } from "../../storage/sources/claims.ts";
import type { SourceReading } from "./source-reading.ts";
import { type Storing, storeReadings } from "./store-readings.ts";

export type Gathering = Storing & {
  readonly onReading?: (reading: SourceReading) => void;
  readonly onTrouble?: (cause: unknown, readings: number) => void;
};

/** What is stored together: readings, and the hosts that are let go with them. */
type Gathered = {
  readonly readings: readonly SourceReading[];
  readonly releases?: readonly Release[];
};

/** Statements cost more than rows, so that lanes which end near each other are stored together. */
const MOST_LANES = 32;
const PATIENCE_MS = 100;

type Waiting = Gathered & {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Collects readings into groups and stores each group in one transaction. `add` ends when what was
 * added is stored.
 */
export function gatherReadings({ onReading, onTrouble, ...storing }: Gathering): {
  add(gathered: Gathered): Promise<void>;
} {
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let stored = Promise.resolve();

  const storeGroup = async (group: readonly Waiting[]): Promise<void> => {
    const readings = group.flatMap((one) => one.readings);
    try {
      await storeReadings(storing, readings, group.flatMap(releasesOf));
      for (const one of group) one.resolve();
    } catch (cause) {
      onTrouble?.(cause, readings.length);
      // One reading that cannot be stored must not take the others with it.
      for (const one of group) await storeOneByOne(storing, one).then(one.resolve, one.reject);
    }
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const group = waiting;
    waiting = [];
    // One group after the other: two at once would only wait for each other's rows.
    stored = stored.then(() => storeGroup(group));
  };

  return {
    async add(gathered) {
      await new Promise<void>((resolve, reject) => {
        waiting.push({ ...gathered, resolve, reject });
        if (waiting.length >= MOST_LANES) flush();
        else timer ??= setTimeout(flush, PATIENCE_MS);
      });
      for (const reading of gathered.readings) onReading?.(reading);
    },
  };
}

function releasesOf({ releases = [] }: Gathered): readonly Release[] {
  return releases;
}

async function storeOneByOne(storing: Storing, gathered: Gathered): Promise<void> {
  for (const reading of gathered.readings)
    await storeReadings(storing, [reading], []).catch((error: unknown) =>
      storeFailure(storing, reading, error),
    );
  await storeReadings(storing, [], releasesOf(gathered));
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
  if (!("items" in reading)) throw cause;
  const { source, at, fetched } = reading;
  const trouble = {
    code: "not_stored",
    message: `What it sent could not be stored: ${cause instanceof Error ? cause.message : String(cause)}`,
  };
  const kept = { source, at, fetched, came: "something unreadable", trouble } as const;
  await storeReadings(storing, [kept], []).catch(() => {
    throw cause;
  });
}
