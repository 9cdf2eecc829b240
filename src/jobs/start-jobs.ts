import { PgBoss } from "pg-boss";
import { SECOND } from "../lib/duration.ts";
import { QUEUES } from "./queues.ts";
import { SCHEDULE } from "./schedule.ts";

/** Runs SQL of pg-boss's own. */
export type RunSql = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;

/** What the jobs do, joined in app.ts; each is told when to stop. */
export type Work = {
  readonly collect: (signal: AbortSignal) => Promise<void>;
  readonly understand: (signal: AbortSignal) => Promise<void>;
  readonly countDueHosts: () => Promise<number>;
  readonly publishDue: () => Promise<void>;
  readonly subscribeToHubs: (signal: AbortSignal) => Promise<void>;
  readonly tidy: () => Promise<void>;
  readonly backUp: (signal: AbortSignal) => Promise<void>;
};

export type JobOptions = {
  readonly runSql: RunSql;
  readonly work: Work;
  readonly hostsPerJob: number;
  readonly onError: (error: unknown) => void;
};

export type Jobs = {
  /** Reads what is due without waiting for the minute. */
  collectNow(): Promise<void>;
  /** Places what was just stored; asking often costs no more than asking once. */
  understandNow(): Promise<void>;
  /** Lets running jobs finish, within bounds. */
  stop(): Promise<void>;
};

/** More readings at the same time than two would only wait for the processor. */
const COLLECTORS_PER_PROCESS = 2;
const MOST_COLLECT_JOBS = 50;
/**
 * A reading takes its hosts' slowest answers; after this the job counts as lost and another takes
 * over.
 */
const COLLECT_EXPIRES_IN_SECONDS = 15 * 60;
const POLL_SECONDS = 2;
/** Cancelled fetches end at once; what is left is writing down what came. */
const STOP_WITHIN_MS = 10 * SECOND;

/** Starts this process's part in all jobs and timers. Many processes may do so on one database. */
export async function startJobs(options: JobOptions): Promise<Jobs> {
  const boss = new PgBoss({
    db: {
      executeSql: async (text, values) => (await options.runSql(text, values)) as { rows: never[] },
    },
  });
  boss.on("error", options.onError);
  await boss.start();
  for (const queue of Object.values(QUEUES))
    await boss.createQueue(queue, { retryLimit: 2, expireInSeconds: COLLECT_EXPIRES_IN_SECONDS });

  const stopping = new AbortController();
  await startWorkers(boss, options, stopping.signal);
  for (const { queue, cron } of SCHEDULE) await boss.schedule(queue, cron);
  await boss.send(QUEUES.collectDue);

  return {
    async collectNow() {
      await boss.send(QUEUES.collectDue);
    },
    async understandNow() {
      await boss.send(QUEUES.understand, undefined, {
        singletonKey: "new",
        singletonSeconds: POLL_SECONDS,
      });
    },
    async stop() {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: STOP_WITHIN_MS });
    },
  };
}

async function startWorkers(
  boss: PgBoss,
  { work, hostsPerJob }: JobOptions,
  signal: AbortSignal,
): Promise<void> {
  const often = { pollingIntervalSeconds: POLL_SECONDS };
  await boss.work(QUEUES.collectDue, often, async () => {
    const jobs = Math.min(Math.ceil((await work.countDueHosts()) / hostsPerJob), MOST_COLLECT_JOBS);
    if (jobs > 0)
      await boss.insert(
        QUEUES.collect,
        Array.from({ length: jobs }, () => ({})),
      );
  });
  for (let collector = 0; collector < COLLECTORS_PER_PROCESS; collector += 1) {
    await boss.work(QUEUES.collect, often, () => work.collect(signal));
  }
  await boss.work(QUEUES.understand, often, () => work.understand(signal));
  await boss.work(QUEUES.publishDue, often, work.publishDue);
  await boss.work(QUEUES.subscribeToHubs, often, () => work.subscribeToHubs(signal));
  await boss.work(QUEUES.tidy, often, work.tidy);
  await boss.work(QUEUES.backUp, often, () => work.backUp(signal));
}
