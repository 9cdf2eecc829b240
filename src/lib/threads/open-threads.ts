import type { Ended } from "./ended.ts";
import type { HandOver, Jobs } from "./serve-jobs.ts";
import { hireThreads } from "./hire-threads.ts";
import type { ThreadJob, ThreadLimits } from "./start-thread.ts";

export type ThreadsOptions = ThreadLimits & {
  /** A file that calls `serveJobs`. */
  readonly entry: URL;
  readonly mostThreads: number;
};

export type RunOptions = Pick<ThreadJob, "transfer" | "signal" | "onSlow"> & {
  /** Awaited when the job's turn has come, before it begins. */
  readonly onStart?: () => Promise<void>;
  /** Nothing else runs at the same time. */
  readonly isAlone?: boolean;
  /** Its thread is ended after it, so that the memory that it grew to is given back. */
  readonly isLarge?: boolean;
};

type Input<J> = J extends (input: infer I, handOver: HandOver) => unknown ? I : never;
type Output<J> = J extends (input: never, handOver: HandOver) => infer O ? Awaited<O> : never;

export type Threads<J extends Jobs> = {
  /** Runs a job when a thread is free, first come, first served. Never throws for what it did. */
  readonly run: <N extends keyof J & string>(
    name: N,
    input: Input<J[N]>,
    options?: RunOptions,
  ) => Promise<Ended<Output<J[N]>>>;
  /** Cancels what runs and what waits. */
  readonly close: () => Promise<void>;
};

type Waiting = RunOptions & {
  readonly name: string;
  readonly input: unknown;
  readonly resolve: (ended: Ended<unknown>) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Threads for work that may not end, may eat memory or may die. They start when first needed, are
 * replaced when they are lost, and keep no process alive.
 */
export function openThreads<J extends Jobs>(options: ThreadsOptions): Threads<J> {
  const crew = hireThreads(options.entry, options);
  const closing = new AbortController();
  let waiting: Waiting[] = [];
  let running = 0;
  let isOneAlone = false;

  function next(): void {
    for (let [job] = waiting; job !== undefined; [job] = waiting) {
      if (running >= options.mostThreads || isOneAlone || (job.isAlone && running > 0)) return;
      waiting = waiting.slice(1);
      void work(job);
    }
  }

  async function work(job: Waiting): Promise<void> {
    const signal = job.signal ? AbortSignal.any([closing.signal, job.signal]) : closing.signal;
    if (signal.aborted) return job.resolve({ outcome: "cancelled" });
    running += 1;
    isOneAlone = job.isAlone === true;
    const thread = crew.take();
    try {
      await job.onStart?.();
      job.resolve(await thread.run({ ...job, signal }));
    } catch (error) {
      if (signal.aborted) job.resolve({ outcome: "cancelled" });
      else job.reject(error);
    }
    crew.giveBack(thread, { isSpent: job.isLarge === true });
    running -= 1;
    isOneAlone = false;
    next();
  }

  /** One that runs is stopped by its thread. */
  function leave(job: Waiting): void {
    if (waiting.includes(job)) job.resolve({ outcome: "cancelled" });
    waiting = waiting.filter((one) => one !== job);
  }

  return {
    run: (name, input, given = {}) =>
      new Promise<Ended<never>>((resolve, reject) => {
        const job = { ...given, name, input, resolve: resolve as Waiting["resolve"], reject };
        given.signal?.addEventListener("abort", () => leave(job), { once: true });
        waiting.push(job);
        next();
      }),
    async close() {
      closing.abort();
      for (const job of waiting) leave(job);
      await crew.end();
    },
  };
}
