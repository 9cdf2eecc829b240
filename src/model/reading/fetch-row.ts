import type { FetchFailure } from "./fetched.ts";

export const FETCH_OUTCOMES = ["body", "unchanged", "failed"] as const;
export type FetchOutcome = (typeof FETCH_OUTCOMES)[number];

/** What one fetch of one source came to, as it is remembered. Lists of them stand newest first. */
export type FetchRow = {
  readonly at: Date;
  /** A body that is the same as before counts as unchanged, one that nobody can read as failed. */
  readonly outcome: FetchOutcome;
  /** Of a failure: a FetchFailure, or the code of a body that cannot be read ("html_page"). */
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly ms: number;
  readonly itemsSeen: number;
  readonly itemsNew: number;
  /** Where permanent redirects led, from the source's own address on. */
  readonly redirectedTo: string | undefined;
  /** Of a failure: what happened, as a sentence. */
  readonly reason: string;
};

/** How many of the newest tries failed without a success between. */
export function failuresInARow(rows: readonly FetchRow[]): number {
  const firstGood = rows.findIndex((row) => row.outcome !== "failed");
  return firstGood < 0 ? rows.length : firstGood;
}

/** These say something about us, our network and our manners, and nothing about the source. */
const OURS: ReadonlySet<string | undefined> = new Set<FetchFailure>([
  "cancelled",
  "host_busy",
  "host_not_resolved",
  "no_network",
]);

export function isOurTrouble(row: FetchRow): boolean {
  return OURS.has(row.code);
}
