import { MINUTE } from "../lib/duration.ts";

/** Shorter than this is impolite, whatever the publisher says and whoever asks. */
export const SHORTEST_WAIT = 9 * MINUTE;

/** What is known of a source when it comes up for reading. */
export type FetchState = {
  readonly pausedAt?: Date;
  readonly lastFetchedAt?: Date;
  readonly lastFailed?: boolean;
  /** From planNextFetch, which has weighed lifetimes, rhythm and failures; with its reason. */
  readonly nextFetchAt?: Date;
  readonly nextFetchReason?: string;
  /** From pauseHost. */
  readonly hostPausedUntil?: Date;
  readonly hostPauseReason?: string;
  /** A person wants it now: the plan does not count, manners do. */
  readonly isAskedFor?: boolean;
};

export type FetchDecision =
  | { readonly fetch: true; readonly reason: string }
  /** `until` is missing where only a person can end the wait. */
  | { readonly fetch: false; readonly reason: string; readonly until?: Date };

export function decideFetch(source: FetchState, now: Date): FetchDecision {
  if (source.pausedAt !== undefined) return { fetch: false, reason: "Paused by an editor." };
  if (isAhead(source.hostPausedUntil, now))
    return wait(source.hostPausedUntil, "Its whole host rests.", source.hostPauseReason);
  if (source.lastFetchedAt === undefined) return { fetch: true, reason: "Never read before." };

  const polite = new Date(source.lastFetchedAt.getTime() + SHORTEST_WAIT);
  // Somebody has just mended something and wants to see whether it works.
  const isTriedAgain = source.isAskedFor === true && source.lastFailed === true;
  if (isAhead(polite, now) && !isTriedAgain) return wait(polite, "Read only minutes ago.");
  if (source.isAskedFor) return { fetch: true, reason: "Asked for by a person." };
  if (isAhead(source.nextFetchAt, now)) return wait(source.nextFetchAt, source.nextFetchReason);
  return { fetch: true, reason: "Due." };
}

function isAhead(at: Date | undefined, now: Date): at is Date {
  return at !== undefined && at.getTime() > now.getTime();
}

function wait(until: Date, ...why: readonly (string | undefined)[]): FetchDecision {
  return {
    fetch: false,
    until,
    reason: [...why, `Next at ${until.toISOString()}.`]
      .filter((part) => part !== undefined)
      .join(" "),
  };
}
