import { PgBoss } from "pg-boss";
import { MINUTE, SECOND } from "../lib/duration.ts";
import type { Counts, Job, JobTable, Run } from "./job.ts";

/** Runs SQL of pg-boss's own. */
export type RunSql = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;

export type JobOptions = {
  readonly runSql: RunSql;
  readonly jobs: JobTable;
  /** Run once at the start too, without waiting for their minute. */
  readonly atStart: readonly string[];
  readonly onDone: (name: string, counts: Counts) => void;
  readonly onError: (error: unknown) => void;
};

export type Jobs = Pick<Run, "sendSoon"> & {
  /** Lets running jobs finish, within bounds. */
  stop(): Promise<void>;
};

const POLL_SECONDS = 2;
/** A database that was away is there again, as a rule. */
const RETRY_AFTER_MS = MINUTE;
/** Cancelled fetches end at once; what is left is writing down what came. */
const STOP_WITHIN_MS = 10 * SECOND;

/** Starts this process's part in all jobs and timers. Many processes may do so on one database. */
export async function startJobs(options: JobOptions): Promise<Jobs> {
  const { runSql, jobs, atStart, onError } = options;
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => (await runSql(text, values)) as { rows: never[] } },
  });
  boss.on("error", onError);
  await boss.start();
  const stopping = new AbortController();
  const sending = sendingWith(boss);
  const all = Object.entries(jobs);
  for (const [name, job] of all) await settleQueue(boss, name, job);
  for (const [name, job] of all) {
    const often = { pollingIntervalSeconds: POLL_SECONDS, localConcurrency: job.workers ?? 1 };
    await boss.work(name, often, async ([sent]) => {
      const signal = AbortSignal.any([stopping.signal, ...(sent ? [sent.signal] : [])]);
      await runJob(name, job, { ...options, run: { ...sending, signal } });
    });
    if (job.cron !== undefined) await boss.schedule(name, job.cron);
  }
  for (const name of atStart) await boss.send(name);

  return {
    sendSoon: sending.sendSoon,
    async stop() {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: STOP_WITHIN_MS });
    },
  };
}

async function runJob(
  name: string,
  job: Job,
  { run, onDone, onError }: Pick<JobOptions, "onDone" | "onError"> & { readonly run: Run },
): Promise<void> {
  try {
    const counts = (await job.run(run)) ?? {};
    if (Object.values(counts).some((count) => count > 0)) onDone(name, counts);
  } catch (error) {
    // pg-boss keeps it on the job's row, where nobody looks.
    onError(new Error(`The job ${name} failed, which ${job.does}.`, { cause: error }));
    throw error;
  }
}

/** A queue that an earlier program made keeps its name only: the row in the table says the rest. */
async function settleQueue(boss: PgBoss, name: string, job: Job): Promise<void> {
  const settings = {
    expireInSeconds: Math.ceil(job.expiresInMs / SECOND),
    retryLimit: job.retries,
    retryDelay: RETRY_AFTER_MS / SECOND,
  };
  await boss.createQueue(name, settings);
  await boss.updateQueue(name, settings);
}

function sendingWith(boss: PgBoss): Omit<Run, "signal"> {
  return {
    async send(name, count) {
      if (count > 0)
        await boss.insert(
          name,
          Array.from({ length: count }, () => ({})),
        );
    },
    async sendSoon(name) {
      await boss.sendDebounced(name, {}, null, POLL_SECONDS);
    },
  };
}
