import { createHash } from "node:crypto";
import { DAY, durationInWords, HOUR, MINUTE } from "../lib/duration.ts";
import type { FeedRhythm } from "../model/reading/feed-rhythm.ts";
import { failuresInARow, type FetchRow, isOurTrouble } from "../model/reading/fetch-row.ts";
import { SHORTEST_WAIT } from "./decide-fetch.ts";
import { estimateGap } from "./estimate-gap.ts";
import { isSkippedHour } from "./is-skipped-hour.ts";
import { pauseAfterFailure } from "./pause-after-failure.ts";

const SHORTEST_INTERVAL = 10 * MINUTE;
const LONGEST_INTERVAL = DAY;
/**
 * Looking twice as often as something comes finds it, on average, after a quarter of the time
 * between.
 */
const LOOKS_PER_GAP = 2;
/**
 * A source silent for two months is asked once a day, and for every further month half a day less
 * often …
 */
const SILENT_AFTER = 60 * DAY;
/** … but once a week, because some boards meet once a year. */
const LONGEST_SILENT_INTERVAL = 7 * DAY;
/** Some publishers send a max-age of years by mistake (one sent 16), so we look again sooner. */
const LONGEST_TRUSTED_LIFETIME = 5 * HOUR;
/**
 * Reading takes seconds itself, and who insists on the full lifetime from there is late by half of
 * it every time.
 */
const NEARLY = 0.95;
/** A weekend is skipped, a feed that skips every day has made a mistake. */
const LONGEST_SKIP_HOURS = 72;

/** What is known right after a reading; its own row is the first. */
export type ReadingDone = {
  readonly address: string;
  readonly rows: readonly FetchRow[];
  readonly lastNewItemAt?: Date;
  readonly freshForMs?: number;
  readonly retryAfterMs?: number;
  readonly rhythm?: FeedRhythm;
  /** A hub tells us of new items, and has proved it. */
  readonly isPushed?: boolean;
};

export type FetchPlan = { readonly at: Date; readonly reason: string };

type Wait = { readonly ms: number; readonly reason: string };

/** When to read a source again, and why then. */
export function planNextFetch(done: ReadingDone, now: Date): FetchPlan {
  const [newest] = done.rows;
  if (newest?.outcome === "failed") {
    // A night without a network of ours must not make the first hiccup after it the twentieth
    // failure.
    const failures = failuresInARow(
      isOurTrouble(newest) ? done.rows : done.rows.filter((row) => !isOurTrouble(row)),
    );
    const { ms, reason } = pauseAfterFailure(newest.code ?? "", failures, done.retryAfterMs);
    return { at: spread(done.address, now, { interval: ms, atLeast: ms }), reason };
  }

  const usual = done.isPushed
    ? { ms: LONGEST_INTERVAL, reason: "A hub tells us of news; this is only to be sure." }
    : usualWait(done, now);
  const lifetime = longestLifetime(done);
  const wait = lifetime.ms > usual.ms ? lifetime : usual;
  const at = spread(done.address, now, {
    interval: wait.ms,
    atLeast: Math.max(NEARLY * lifetime.ms, SHORTEST_WAIT),
  });
  return afterSkippedHours({ at, reason: wait.reason }, done.rhythm);
}

function usualWait({ rows, lastNewItemAt }: ReadingDone, now: Date): Wait {
  const quiet = lastNewItemAt === undefined ? 0 : now.getTime() - lastNewItemAt.getTime();
  if (quiet > SILENT_AFTER) {
    const ms = Math.min((quiet / SILENT_AFTER) * LONGEST_INTERVAL, LONGEST_SILENT_INTERVAL);
    return {
      ms,
      reason: `Silent for ${durationInWords(quiet)}, so it is asked every ${durationInWords(ms)} only.`,
    };
  }
  const gap = estimateGap(rows, lastNewItemAt, now);
  const ms = Math.min(Math.max(gap / LOOKS_PER_GAP, SHORTEST_INTERVAL), LONGEST_INTERVAL);
  return {
    ms,
    reason: `Brings something about every ${durationInWords(gap)}, so it is asked every ${durationInWords(ms)}.`,
  };
}

/** The longest time for which somebody says that nothing will change. */
function longestLifetime({ freshForMs = 0, rhythm }: ReadingDone): Wait {
  const said: readonly Wait[] = [
    { ms: freshForMs, reason: "Its server says that the answer stays fresh" },
    { ms: (rhythm?.ttlMinutes ?? 0) * MINUTE, reason: "The feed gives itself a time to live" },
    { ms: rhythm?.updateEveryMs ?? 0, reason: "The feed says how often it is updated" },
  ];
  const longest = said.reduce((best, one) => (one.ms > best.ms ? one : best));
  const trusted = Math.min(longest.ms, LONGEST_TRUSTED_LIFETIME);
  const length = durationInWords(longest.ms);
  return {
    ms: trusted,
    reason: `${longest.reason} (${length}${trusted < longest.ms ? `, of which ${durationInWords(trusted)} are believed` : ""}).`,
  };
}

/**
 * Moves a time to the source's own second of the hour, so that a thousand sources added together
 * are not read together ever after. The nearest such second, or a steady interval would grow with
 * every round.
 */
function spread(
  address: string,
  now: Date,
  { interval, atLeast }: { interval: number; atLeast: number },
): Date {
  const period = Math.min(interval / 2, HOUR);
  const phase = (createHash("sha256").update(address).digest().readUInt32BE() / 2 ** 32) * period;
  const wanted = now.getTime() + interval;
  const nearest = Math.round((wanted - phase) / period) * period + phase;
  return new Date(nearest < now.getTime() + atLeast ? nearest + period : nearest);
}

function afterSkippedHours(plan: FetchPlan, rhythm: FeedRhythm | undefined): FetchPlan {
  for (let hours = 0; hours <= LONGEST_SKIP_HOURS; hours += 1) {
    const at = new Date(plan.at.getTime() + hours * HOUR);
    if (!isSkippedHour(at, rhythm))
      return hours === 0
        ? plan
        : {
            at,
            reason: `${plan.reason} The feed asks to skip the ${hours === 1 ? "hour" : `${hours} hours`} before.`,
          };
  }
  return plan;
}
