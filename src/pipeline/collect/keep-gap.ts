import { setTimeout as sleep } from "node:timers/promises";

/**
 * Lets the first request go at once and each further one after a gap, which may grow meanwhile.
 * Throws when told to stop in a gap.
 */
export function keepGap(gap: { readonly ms: number }, signal?: AbortSignal): () => Promise<void> {
  let isFirst = true;
  return async () => {
    if (!isFirst) await sleep(gap.ms, undefined, { signal });
    isFirst = false;
  };
}
