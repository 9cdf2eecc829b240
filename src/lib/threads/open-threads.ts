import type { Ended } from "./ended.ts";
import { hireThreads } from "./hire-threads.ts";
import { type QueuedJob, queueJobs, type RunOptions } from "./queue-jobs.ts";
import type { HandOver, Jobs } from "./serve-jobs.ts";
import type { ThreadLimits } from "./start-thread.ts";

export type ThreadsOptions = ThreadLimits & {
  /** A file that calls `serveJobs`. */
  readonly entry: URL;
  readonly mostThreads: number;
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

/**
 * Threads for work that may not end, may eat memory or may die. They start when first needed, are
 * replaced when they are lost, and keep no process alive.
 */
export function openThreads<J extends Jobs>(options: ThreadsOptions): Threads<J> {
  const crew = hireThreads(options.entry, options);
  const queue = queueJobs(crew, options.mostThreads);
  let isClosed = false;

  async function run<T>(name: string, input: unknown, given: RunOptions): Promise<Ended<T>> {
    const { signal, ...options } = given;
    if (isClosed || signal?.aborted) return { outcome: "cancelled" };
    const { promise, resolve, reject } = Promise.withResolvers<Ended<unknown>>();
    const leaving = new AbortController();
    const since = performance.now();
    const job: QueuedJob = { ...options, name, input, since, leaving, resolve, reject };
    const onAbort = (): void => queue.leave(job);
    signal?.addEventListener("abort", onAbort);
    queue.add(job);
    // The signal outlives the job by days, and must not keep what was read.
    return promise.finally(() => signal?.removeEventListener("abort", onAbort)) as Promise<
      Ended<T>
    >;
  }

  return {
    run: (name, input, given = {}) => run(name, input, given),
    async close() {
      isClosed = true;
      queue.leaveAll();
      await crew.end();
    },
  };
}
