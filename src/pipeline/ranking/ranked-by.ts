import type { Ended } from "../../lib/threads/ended.ts";

/** Undefined where it was told to leave off; what broke the thread is for the job's log. */
export async function rankedBy<T>(running: Promise<Ended<T>>): Promise<T | undefined> {
  const ended = await running;
  if (ended.outcome === "done") return ended.value;
  if (ended.outcome === "cancelled") return undefined;
  if (ended.outcome === "broke") throw ended.cause;
  throw new Error(`The thread that ranks ended: ${ended.outcome}`);
}
