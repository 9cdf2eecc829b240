import type { Run } from "../../jobs/job.ts";
import type { ByteBudget } from "../../lib/byte-budget.ts";
import { collectSources } from "../../pipeline/collect/collect-sources.ts";
import { describeReading } from "../../pipeline/collect/describe-reading.ts";
import { itemsIn } from "../../pipeline/collect/items-in.ts";
import { countDueHosts } from "../../storage/sources/claims.ts";
import type { App } from "../open-app.ts";

/** A reading that has fewer hosts to read ends before the next one is needed. */
const HOSTS_PER_READING = 100;
const MOST_READINGS = 50;

export async function readingsNeeded({ db, now }: App): Promise<number> {
  return Math.min(Math.ceil((await countDueHosts(db, now())) / HOSTS_PER_READING), MOST_READINGS);
}

/** Reads what is due, and has what is new placed soon after. */
export async function collect(
  app: App & { readonly room: ByteBudget },
  { signal, sendSoon }: Run,
): Promise<void> {
  const { db, documents, now, log, mailbox, room, config, fetcher } = app;
  await collectSources(
    {
      db,
      documents,
      now,
      room,
      mailbox,
      followMoves: config.followsMoves,
      get: fetcher.get,
      onTrouble: (err, readings) =>
        log.warn({ err, readings }, "readings could not be stored together"),
      onReading: (reading) => {
        log.info(describeReading(reading), "read");
        if (itemsIn(reading).items.count > 0)
          sendSoon("understand").catch((error: unknown) => log.error(error, "a job was not sent"));
      },
    },
    signal,
  );
}
