import { publishDue } from "../desk/publish-due.ts";
import { type Jobs, startJobs, type Work } from "../jobs/start-jobs.ts";
import { byteBudget } from "../lib/byte-budget.ts";
import { canBeCalled } from "../fetch/websub/can-be-called.ts";
import { addMailboxSource } from "../pipeline/bring-in/add-mailbox-source.ts";
import { collectSources } from "../pipeline/collect/collect-sources.ts";
import { describeReading } from "../pipeline/collect/describe-reading.ts";
import type { SourceReading } from "../pipeline/collect/read-source.ts";
import { MOST_BYTES_IN_FLIGHT } from "../pipeline/collect/hold-room.ts";
import { loadStarterSources } from "../pipeline/bring-in/load-starter-sources.ts";
import { subscribeToHubs } from "../pipeline/hubs/subscribe-to-hubs.ts";
import { understandItems } from "../pipeline/understand/understand-items.ts";
import { tidy } from "../pipeline/tidy/tidy.ts";
import { keepDailyBackup } from "../storage/backup/keep-backups.ts";
import { countDueHosts } from "../storage/sources/claims.ts";
import { keepingOf } from "./keeping-of.ts";
import type { App } from "./open-app.ts";
import { PUSH_PATH } from "./push-path.ts";

/** A job that has fewer hosts to read ends before the next one is needed. */
const HOSTS_PER_JOB = 100;

/**
 * Takes this process's part in all jobs and timers; an empty database gets the starter catalogue
 * first.
 */
export async function startWork(app: App): Promise<Jobs> {
  const { db, now, log, config } = app;
  await loadStarterSources(db, app.catalogue.sources, now());
  if (config.mailbox !== undefined) await addMailboxSource(db, config.mailbox, now());
  const onError = (error: unknown): void => log.error(error, "a job failed");
  const jobs: Jobs = await startJobs({
    runSql: (text, values) => app.storage.pool.query(text, values),
    hostsPerJob: HOSTS_PER_JOB,
    onError,
    work: workOf(app, () => void jobs.understandNow().catch(onError)),
  });
  return jobs;
}

/** What the jobs do; `understandSoon` is told when something new was stored. */
function workOf(app: App, understandSoon: () => void): Work {
  const { db, fetcher, documents, now, log, config } = app;
  const room = byteBudget(MOST_BYTES_IN_FLIGHT);
  return {
    countDueHosts: () => countDueHosts(db, now()),
    collect: async (signal) => {
      const collecting = {
        db,
        documents,
        now,
        room,
        mailbox: app.mailbox,
        followMoves: config.followsMoves,
        get: fetcher.get,
        onTrouble: (err: unknown, readings: number) =>
          log.warn({ err, readings }, "readings could not be stored together"),
        onReading: (reading: SourceReading) => {
          log.info(describeReading(reading), "read");
          if (reading.items.count > 0) understandSoon();
        },
      };
      await collectSources(collecting, signal);
    },
    understand: async (signal) => {
      const placed = await understandItems(app, signal);
      if (placed > 0) log.info({ placed }, "placed in stories");
    },
    publishDue: async () => {
      const published = await publishDue(db, now());
      if (published > 0) log.info({ published }, "published what was scheduled");
    },
    subscribeToHubs: async (signal) => {
      // A hub asks back at our own address, and must be able to.
      if (!canBeCalled(config.publicUrl)) return;
      const asked = await subscribeToHubs(
        { db, get: fetcher.get, now, callback: `${config.publicUrl}${PUSH_PATH}/` },
        signal,
      );
      if (asked > 0) log.info({ asked }, "asked hubs to push");
    },
    tidy: async () => {
      log.info(await tidy(db, now()), "tidied");
    },
    backUp: (signal) => backUp(app, signal),
  };
}

async function backUp({ config, storage, log, now }: App, signal: AbortSignal): Promise<void> {
  if (config.databaseUrl !== undefined) return; // A server has its own, and more processes than one.
  const wanted = { ...keepingOf(config, now()), most: config.backupsKept, signal };
  const kept = await keepDailyBackup(storage.pool, wanted);
  log[kept.outcome === "failed" ? "error" : "info"](kept, "the backup of today");
}
