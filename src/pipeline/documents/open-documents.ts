import { SECOND } from "../../lib/duration.ts";
import { openThreads, type Threads } from "../../lib/threads/open-threads.ts";
import type { DOCUMENT_JOBS } from "./document-jobs.ts";

/** Reads what comes from the world on threads of its own. */
export type Documents = Threads<typeof DOCUMENT_JOBS>;

/** The largest honest documents, 20 MB, take 1 to 2 seconds. */
const DEADLINE_MS = 5 * SECOND;
const MEMORY_MB = 256;
/** One reads on while the other holds something slow; each takes some 80 MB while it lives. */
const MOST_THREADS = 2;

export function openDocuments(): Documents {
  return openThreads<typeof DOCUMENT_JOBS>({
    entry: new URL("./documents-worker.ts", import.meta.url),
    mostThreads: MOST_THREADS,
    deadlineMs: DEADLINE_MS,
    memoryMb: MEMORY_MB,
  });
}

/** What can be given to a thread without a copy; small bodies share their bytes with others. */
export function wholeBuffer(bytes: Uint8Array): readonly ArrayBuffer[] {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? [buffer] : [];
}
