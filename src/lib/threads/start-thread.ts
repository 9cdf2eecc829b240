import { Worker } from "node:worker_threads";
import { SECOND } from "../duration.ts";
import type { Ended } from "./ended.ts";
import type { JobCall, JobReply } from "./serve-jobs.ts";

export type ThreadLimits = {
  /** A job that has worked so long has no end that anybody would wait for. */
  readonly deadlineMs: number;
  /** For objects; bytes outside the heap are bounded by what is sent in. */
  readonly memoryMb: number;
};

export type ThreadJob = JobCall & {
  /** Bytes that are given away; the sender can read them no more. */
  readonly transfer?: readonly ArrayBuffer[];
  readonly signal?: AbortSignal;
  /** Called once where the job takes longer than others do. */
  readonly onSlow?: () => void;
};

export type Thread = {
  /** One job at a time. Rejects where the thread cannot even start: that is no job's fault. */
  readonly run: (job: ThreadJob) => Promise<Ended<unknown>>;
  readonly isAlive: () => boolean;
  readonly end: () => Promise<void>;
};

/** Nearly all jobs take a few milliseconds. */
export const SLOW_MS = 250;
/** On a busy machine a thread waits many times as long as it works, but not for ever. */
const LONGEST_WAIT = 24;
const SHORTEST_LOOK_MS = 50;
/** A thread inside one long native call does not say how long it has worked. */
const ANSWERS_WITHIN_MS = SECOND;
/** Most of what a job makes lives until its end; more room for the short-lived only costs. */
const SHORT_LIVED_MB = 16;

export function startThread(entry: URL, limits: ThreadLimits): Thread {
  const worker = new Worker(entry, {
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memoryMb,
      maxYoungGenerationSizeMb: SHORT_LIVED_MB,
    },
  });
  let isAlive = true;
  const ready = new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error(`${entry.pathname} ended before it was ready`)));
  });
  // Each job hears of it; a thread that nobody waits for may die in silence.
  ready.catch(() => undefined);
  worker.on("error", () => undefined);
  worker.once("exit", () => (isAlive = false));
  worker.unref();

  const end = async (): Promise<void> => {
    isAlive = false;
    await worker.terminate();
  };

  async function run(job: ThreadJob): Promise<Ended<unknown>> {
    worker.ref();
    try {
      await ready;
      return await runJob(worker, job, limits);
    } finally {
      worker.unref();
    }
  }

  return {
    run: async (job) => {
      const ended = await run(job);
      if (ended.outcome !== "done" && !(ended.outcome === "broke" && isAlive)) void end();
      return ended;
    },
    isAlive: () => isAlive,
    end,
  };
}

async function runJob(
  worker: Worker,
  { name, input, transfer = [], signal, onSlow }: ThreadJob,
  limits: ThreadLimits,
): Promise<Ended<unknown>> {
  if (signal?.aborted) return { outcome: "cancelled" };
  const { promise, resolve } = Promise.withResolvers<Ended<unknown>>();
  const onMessage = (reply: JobReply): void => {
    if ("value" in reply) resolve({ outcome: "done", value: reply.value });
    else if ("error" in reply) resolve({ outcome: "broke", cause: reply.error as Error });
  };
  const onError = (cause: Error & { readonly code?: string }): void =>
    resolve(
      cause.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? { outcome: "out_of_memory", memoryMb: limits.memoryMb }
        : { outcome: "broke", cause },
    );
  const onExit = (code: number): void =>
    resolve({ outcome: "broke", cause: new Error(`The thread ended by itself with ${code}`) });
  const onAbort = (): void => resolve({ outcome: "cancelled" });

  worker.on("message", onMessage).on("error", onError).on("exit", onExit);
  signal?.addEventListener("abort", onAbort);
  const unwatch = watchJob(worker, { deadlineMs: limits.deadlineMs, onSlow }, () =>
    resolve({ outcome: "timed_out", deadlineMs: limits.deadlineMs }),
  );
  try {
    worker.postMessage({ name, input } satisfies JobCall, [...transfer]);
    return await promise;
  } finally {
    unwatch();
    signal?.removeEventListener("abort", onAbort);
    worker.off("message", onMessage).off("error", onError).off("exit", onExit);
  }
}

/**
 * The deadline counts the thread's own work: a machine that is busy elsewhere must not make a
 * document look endless.
 */
function watchJob(
  worker: Worker,
  { deadlineMs, onSlow }: { readonly deadlineMs: number; readonly onSlow?: () => void },
  onEndless: () => void,
): () => void {
  const started = performance.now();
  let workedBefore: number | undefined;
  let isOver = false;
  let timer: NodeJS.Timeout;

  const look = async (): Promise<void> => {
    const worked = await workedMs(worker);
    // What the thread has sent while we ourselves stood still is read before it is judged.
    await new Promise(setImmediate);
    if (isOver) return;
    const waited = performance.now() - started;
    // A thread that says nothing may only be waiting for a processor.
    const used = worked === undefined || workedBefore === undefined ? 0 : worked - workedBefore;
    if (used >= deadlineMs || waited >= deadlineMs * LONGEST_WAIT) return onEndless();
    timer = setTimeout(() => void look(), Math.max(deadlineMs - used, SHORTEST_LOOK_MS));
  };
  timer = setTimeout(
    () => {
      void askWorkedMs(worker).then((worked) => (workedBefore = worked));
      onSlow?.();
      timer = setTimeout(() => void look(), Math.max(deadlineMs - SLOW_MS, SHORTEST_LOOK_MS));
    },
    Math.min(SLOW_MS, deadlineMs),
  );
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** Ends when the thread gets to it, or is no more. */
function askWorkedMs(worker: Worker): Promise<number | undefined> {
  return worker.cpuUsage().then(
    ({ user, system }) => (user + system) / 1_000,
    () => undefined,
  );
}

async function workedMs(worker: Worker): Promise<number | undefined> {
  const timeout = new AbortController();
  const silent = new Promise<undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ANSWERS_WITHIN_MS);
    timeout.signal.addEventListener("abort", () => clearTimeout(timer));
  });
  return Promise.race([askWorkedMs(worker), silent]).finally(() => timeout.abort());
}
