import { serveJobs } from "../../../src/lib/threads/serve-jobs.ts";

/** What no worker of ours should do: stay, grow, throw, die. */
export const STUBBORN_JOBS = {
  double: (number: number) => 2 * number,
  sleep: (ms: number) => new Promise((resolve) => setTimeout(() => resolve(ms), ms)),
  neverEnd: (from: number) => {
    for (let at = from; ; at += 1) if (at < from) return at;
  },
  backtrack: (length: number) => /^(a+)+$/.test(`${"a".repeat(length)}b`),
  work: (ms: number) => {
    const until = performance.now() + ms;
    while (performance.now() < until);
    return ms;
  },
  grow: (size: number) => {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: size }, (_, at) => at + 0.5));
  },
  throwOut: (message: string) => {
    throw new TypeError(message);
  },
  die: (code: number) => process.exit(code),
  count: (bytes: Uint8Array) => bytes.length,
  fill: (length: number, handOver: (bytes: Uint8Array<ArrayBuffer>) => void) => {
    const bytes = new Uint8Array(length).fill(7);
    handOver(bytes);
    return bytes;
  },
};

serveJobs(STUBBORN_JOBS);
