import { DAY, durationInWords, SECOND } from "../lib/duration.ts";
import { failuresInARow, type FetchRow } from "../model/reading/fetch-row.ts";
import type { SourceHealth } from "../model/source.ts";
import type { HealthVerdict } from "./health-verdict.ts";
import { judgeFailures } from "./judge-failures.ts";

export type JudgedSource = {
  readonly createdAt: Date;
  readonly pausedAt?: Date;
  /** What was judged before, so that a state keeps its beginning. */
  readonly health: SourceHealth;
  readonly healthReason: string;
  readonly healthSince: Date;
  /** When we first saw its newest item, by our own clock. */
  readonly lastNewItemAt?: Date;
};

/** One permanent redirect may be a mistake of an afternoon; three over days are meant. */
const SEEN_MOVED = 3;
const SEEN_MOVED_OVER = 2 * DAY;
/** A month without news is nothing for a parliament in summer; two are worth a line. */
const SILENT_AFTER = 60 * DAY;
/** Whoever brings nothing for a year has probably gone somewhere else and left the feed behind. */
const STALE_AFTER = 365 * DAY;
/** An editor would call this slow too. */
const SLOW_FROM = 10 * SECOND;
const READINGS_THAT_COUNT = 5;

/**
 * How a source is, since when and by what evidence. `rows` are its fetches of the last 30 days,
 * newest first.
 */
export function judgeHealth(
  source: JudgedSource,
  rows: readonly FetchRow[],
  now: Date,
): HealthVerdict {
  if (source.pausedAt !== undefined)
    return { health: "paused", reason: "Paused by an editor.", since: source.pausedAt };
  if (rows.length === 0)
    return { health: source.health, reason: source.healthReason, since: source.healthSince };

  const verdict = judgeFailures(rows, now) ??
    stillAsBefore(source, rows) ??
    judgeMove(rows) ??
    judgeYield(source, rows, now) ??
    judgePace(rows) ?? { health: "well", reason: "Read without trouble.", since: now };
  // Rows go after 30 days and states may last longer, so the earlier beginning wins.
  return verdict.health === source.health && source.healthSince < verdict.since
    ? { ...verdict, since: source.healthSince }
    : verdict;
}

/** One or two failures are weather: the state stays, and the sentence says what happened. */
function stillAsBefore(
  { health, healthSince }: JudgedSource,
  rows: readonly FetchRow[],
): HealthVerdict | undefined {
  const failures = failuresInARow(rows);
  if (failures === 0) return undefined;
  const reason = `The last ${failures === 1 ? "try" : `${failures} tries`} failed: ${rows[0]?.reason ?? ""}`;
  return { health, reason, since: healthSince };
}

function judgeMove(rows: readonly FetchRow[]): HealthVerdict | undefined {
  const target = rows[0]?.redirectedTo;
  if (target === undefined) return undefined;
  const other = rows.findIndex((row) => row.outcome !== "failed" && row.redirectedTo !== target);
  const seen = (other < 0 ? rows : rows.slice(0, other)).filter((row) => row.outcome !== "failed");
  const first = seen.at(-1)?.at;
  const last = seen[0]?.at;
  if (
    first === undefined ||
    last === undefined ||
    seen.length < SEEN_MOVED ||
    last.getTime() - first.getTime() < SEEN_MOVED_OVER
  )
    return undefined;
  return {
    health: "moved",
    reason: `Moved for good to ${target}: said ${seen.length} times in ${durationInWords(last.getTime() - first.getTime())}.`,
    since: first,
  };
}

/** It answers; does it bring anything? */
function judgeYield(
  source: JudgedSource,
  rows: readonly FetchRow[],
  now: Date,
): HealthVerdict | undefined {
  const bodies = rows.filter((row) => row.outcome === "body");
  const full = bodies.findIndex((row) => row.itemsSeen > 0);
  const firstEmpty = bodies.at(full < 0 ? -1 : full - 1);
  if (bodies.length > 0 && full !== 0 && firstEmpty !== undefined) {
    const before =
      full < 0 && source.lastNewItemAt === undefined ? "and never had any" : "where it had some";
    return {
      health: "empty",
      reason: `Can be read, but holds no items, ${before}.`,
      since: firstEmpty.at,
    };
  }

  const quietSince = source.lastNewItemAt ?? source.createdAt;
  const quiet = now.getTime() - quietSince.getTime();
  if (quiet > STALE_AFTER)
    return {
      health: "stale",
      reason: `Nothing new for ${durationInWords(quiet)}: it may live on at another address.`,
      since: new Date(quietSince.getTime() + STALE_AFTER),
    };
  if (quiet > SILENT_AFTER)
    return {
      health: "silent",
      reason: `Nothing new for ${durationInWords(quiet)}.`,
      since: new Date(quietSince.getTime() + SILENT_AFTER),
    };
  return undefined;
}

function judgePace(rows: readonly FetchRow[]): HealthVerdict | undefined {
  const good = rows.filter((row) => row.outcome !== "failed").slice(0, READINGS_THAT_COUNT);
  const median = good.map((row) => row.ms).sort((a, b) => a - b)[Math.floor(good.length / 2)] ?? 0;
  const first = good.at(-1)?.at;
  if (first === undefined || median < SLOW_FROM) return undefined;
  return {
    health: "slow",
    reason: `Takes ${durationInWords(Math.round(median / SECOND) * SECOND)} to answer, in the middle of the last ${good.length} times.`,
    since: first,
  };
}
