import type { RunOptions } from "../../lib/threads/queue-jobs.ts";

export type Noting = {
  readonly signal: AbortSignal;
  /** Writes down, so that it outlasts a kill, that a document of this source is being read. */
  readonly noteReading: () => Promise<void>;
  /** It was being read when the process was killed: nothing else may share the blame now. */
  readonly isSuspect: boolean;
};

/** Larger than nineteen of twenty feeds; a row written for each smaller one would cost more. */
const NOTED_FROM_BYTES = 1_048_576;
/** From here on a thread grows by a hundred megabytes, which are given back with it. */
const LARGE_FROM_BYTES = 4 * NOTED_FROM_BYTES;

/**
 * What may bring the process down is noted before it is read, and what takes long while it is read:
 * a quick small document does neither. `settled` ends when the note is written.
 */
export function notedRun(
  bytes: number,
  { signal, noteReading, isSuspect }: Noting,
): { readonly options: RunOptions; readonly settled: () => Promise<void> } {
  let noted: Promise<void> | undefined;
  const note = (): Promise<void> => (noted ??= noteReading());
  return {
    options: {
      signal,
      isAlone: isSuspect,
      isLarge: bytes >= LARGE_FROM_BYTES,
      ...((isSuspect || bytes >= NOTED_FROM_BYTES) && { onStart: note }),
      // Whoever waits for `settled` hears of its failure.
      onSlow: () => void note().catch(() => undefined),
    },
    settled: async () => noted,
  };
}
