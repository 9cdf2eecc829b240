import { MINUTE } from "../../lib/duration.ts";
import type { HostVisit } from "./visit-hosts.ts";

/**
 * One thing to be asked of a host in its turn. Today each is a source that is due; whatever else a
 * host is asked for by itself belongs into the same lane. "left": not done, and still due.
 */
export type Errand = {
  readonly address: string;
  readonly run: (visit: HostVisit) => Promise<"done" | "left">;
};

/** What is left stays due; others of the host's errands may be more urgent then. */
const NONE_FURTHER_AFTER_MS = 4 * MINUTE;

/**
 * Runs the errands of one host one after the other, until they are done, it asks for a pause, or
 * there is no more time.
 */
export async function runErrands(
  errands: readonly Errand[],
  visit: HostVisit,
  { signal, now }: { readonly signal: AbortSignal; readonly now: () => Date },
): Promise<void> {
  const started = now().getTime();
  for (const { address, run } of errands) {
    if (signal.aborted || now().getTime() - started > NONE_FURTHER_AFTER_MS) return;
    if ((await visit.whyNot(address)) !== undefined) return;
    if ((await run(visit)) === "left") return;
  }
}
