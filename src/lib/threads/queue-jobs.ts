import type { Ended } from "./ended.ts";
import type { Crew } from "./hire-threads.ts";
import { SLOW_MS, type ThreadJob } from "./start-thread.ts";

export type RunOptions = Pick<ThreadJob, "transfer" | "signal" | "onSlow"> & {
  /** Awaited when the job's turn has come, before it begins. */
  readonly onStart?: () => Promise<void>;
  /** Nothing else runs at the same time. */
  readonly isAlone?: boolean;
  /** Its thread is ended after it, so that the memory that it grew to is given back. */
  readonly isLarge?: boolean;
};

export type QueuedJob = Omit<RunOptions, "signal"> & {
  readonly name: string;
  readonly input: unknown;
  readonly since: number;
  /** Aborted when nobody wants it any more. */
  readonly leaving: AbortController;
  readonly resolve: (ended: Ended<unknown>) => void;
  readonly reject: (error: unknown) => void;
};

export type JobQueue = {
  readonly add: (job: QueuedJob) => void;
  readonly leave: (job: QueuedJob) => void;
  readonly leaveAll: () => void;
};

/** First come, first served, by as few threads as will do. */
export function queueJobs(crew: Crew, mostThreads: number): JobQueue {
  const running = new Set<QueuedJob>();
  let waiting: readonly QueuedJob[] = [];
  let isOneAlone = false;
  let patience: NodeJS.Timeout | undefined;

  function next(): void {
    for (let [job] = waiting; job !== undefined; [job] = waiting) {
      if (running.size >= mostThreads || isOneAlone || (job.isAlone && running.size > 0)) return;
      // A further thread is worth its start and its memory only where those that run are slow.
      if (running.size > 0 && !crew.hasIdle() && performance.now() - job.since < SLOW_MS) {
        clearTimeout(patience);
        patience = setTimeout(next, SLOW_MS).unref();
        return;
      }
      waiting = waiting.slice(1);
      void work(job);
    }
  }

  async function work(job: QueuedJob): Promise<void> {
    running.add(job);
    isOneAlone = job.isAlone === true;
    const thread = crew.take();
    const { signal } = job.leaving;
    try {
      await job.onStart?.();
      job.resolve(await thread.run({ ...job, signal }));
    } catch (error) {
      if (signal.aborted) job.resolve({ outcome: "cancelled" });
      else job.reject(error);
    }
    const isNeeded = waiting.length > 0 || !crew.hasIdle();
    crew.giveBack(thread, { isSpent: job.isLarge === true || !isNeeded });
    running.delete(job);
    isOneAlone = false;
    next();
  }

  /** One that runs is stopped by its thread. */
  function leave(job: QueuedJob): void {
    job.leaving.abort();
    if (!waiting.includes(job)) return;
    waiting = waiting.filter((one) => one !== job);
    job.resolve({ outcome: "cancelled" });
  }

  return {
    add(job) {
      waiting = [...waiting, job];
      next();
    },
    leave,
    leaveAll: () => [...waiting, ...running].forEach(leave),
  };
}
