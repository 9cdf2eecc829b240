import { SECOND } from "../../lib/duration.ts";
import type { Ended } from "../../lib/threads/ended.ts";
import { openThreads } from "../../lib/threads/open-threads.ts";
import type { ItemFacts } from "../../model/item-facts.ts";
import type { ItemWords } from "./item-words.ts";
import type { FactJobs } from "./fact-jobs.ts";
import { NO_FACTS } from "./no-facts.ts";

export type FactFinder = {
  /**
   * As many as items, in their order; of one that could not be understood, why. Undefined where the
   * finder is closed, or was told to leave off.
   */
  readonly findFacts: (
    items: readonly ItemWords[],
    signal: AbortSignal,
  ) => Promise<readonly ItemFacts[] | undefined>;
  readonly close: () => Promise<void>;
};

/** 300 items take a quarter of a second, and the tables of a new thread one. */
const DEADLINE_MS = 20 * SECOND;
const MEMORY_MB = 512;

/** Finds facts on a thread of its own: the words are the world's, and must not hold up people. */
export function openFactFinder(): FactFinder {
  const threads = openThreads<FactJobs>({
    entry: new URL("./facts-worker.ts", import.meta.url),
    mostThreads: 1,
    deadlineMs: DEADLINE_MS,
    memoryMb: MEMORY_MB,
  });

  /** What breaks the thread is looked for by halves, so that the others are understood. */
  async function findFacts(
    items: readonly ItemWords[],
    signal: AbortSignal,
  ): Promise<readonly ItemFacts[] | undefined> {
    const ended = await threads.run("findFacts", items, { signal });
    if (ended.outcome === "done") return ended.value;
    if (ended.outcome === "cancelled") return undefined;
    if (items.length < 2) return items.map(() => factsOfFailure(tellFailure(ended)));
    const middle = Math.ceil(items.length / 2);
    const first = await findFacts(items.slice(0, middle), signal);
    const rest = first && (await findFacts(items.slice(middle), signal));
    return first && rest && [...first, ...rest];
  }

  return { findFacts, close: () => threads.close() };
}

function tellFailure(
  ended: Exclude<Ended<unknown>, { readonly outcome: "done" | "cancelled" }>,
): string {
  if (ended.outcome === "broke") return ended.cause.message;
  return ended.outcome === "timed_out" ? "it took too long" : "it took too much memory";
}

/** Of an item that could not be understood, so that it is not tried for ever. */
function factsOfFailure(failed: string): ItemFacts {
  return { ...NO_FACTS, evidence: { failed } };
}
