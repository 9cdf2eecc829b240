import { MINUTE } from "../../lib/duration.ts";
import { openThreads, type Threads } from "../../lib/threads/open-threads.ts";
import type { RankJobs } from "./rank-jobs.ts";

export type Ranker = Threads<RankJobs>;

/** A thousand stories take a fifth of a second, five thousand verdicts three. */
const DEADLINE_MS = MINUTE;
const MEMORY_MB = 512;

/** Ranks on a thread of its own, so that nobody at the desk waits for it. */
export function openRanker(): Ranker {
  return openThreads<RankJobs>({
    entry: new URL("./rank-worker.ts", import.meta.url),
    mostThreads: 1,
    deadlineMs: DEADLINE_MS,
    memoryMb: MEMORY_MB,
  });
}
