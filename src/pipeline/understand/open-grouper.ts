import { MINUTE } from "../../lib/duration.ts";
import { openThreads, type Threads } from "../../lib/threads/open-threads.ts";
import type { GroupJobs } from "./group-jobs.ts";

export type Grouper = Threads<GroupJobs>;

/** 300 items take a second or two, a look at a day's items many more, and machines are busy. */
const DEADLINE_MS = 2 * MINUTE;
const MEMORY_MB = 1_024;

/** One thread that remembers the items of the last days; the desk is not held up by it. */
export function openGrouper(): Grouper {
  return openThreads<GroupJobs>({
    entry: new URL("./group-worker.ts", import.meta.url),
    mostThreads: 1,
    deadlineMs: DEADLINE_MS,
    memoryMb: MEMORY_MB,
  });
}
