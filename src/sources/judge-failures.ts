import { DAY, durationInWords } from "../lib/duration.ts";
import { failuresInARow, type FetchRow, isOurTrouble } from "../model/reading/fetch-row.ts";
import type { SourceHealth } from "../model/source.ts";
import type { HealthVerdict } from "./health-verdict.ts";

type Pattern = {
  readonly health: SourceHealth;
  readonly codes: ReadonlySet<string>;
  /** So many tries in a row with one of the codes, over so long. */
  readonly tries: number;
  readonly overMs: number;
};

/** The first that fits is the verdict; what fits none is "failing" after a while. */
const PATTERNS: readonly Pattern[] = [
  { health: "gone", codes: new Set(["gone"]), tries: 1, overMs: 0 },
  // Many a relaunch loses its feeds for a week and finds them again.
  { health: "gone", codes: new Set(["not_found", "gone"]), tries: 3, overMs: 14 * DAY },
  // A forgotten domain is often paid for within a day or two.
  { health: "host_gone", codes: new Set(["host_not_found"]), tries: 3, overMs: 3 * DAY },
  { health: "certificate_wrong", codes: new Set(["certificate"]), tries: 2, overMs: 0 },
  {
    health: "looping",
    codes: new Set(["redirect_loop", "too_many_redirects"]),
    tries: 2,
    overMs: 0,
  },
  { health: "turned_into_page", codes: new Set(["html_page", "is_page"]), tries: 2, overMs: 0 },
  // Only the rule that a person wrote can be wrong so, at once and for good.
  { health: "empty", codes: new Set(["bad_selector"]), tries: 1, overMs: 0 },
  {
    health: "empty",
    codes: new Set(["no_items", "no_links", "no_list", "script_only", "bad_selector", "empty"]),
    tries: 2,
    overMs: 0,
  },
  {
    health: "guarded",
    codes: new Set(["guarded", "too_many_requests", "bot_check", "consent_wall", "sign_in"]),
    tries: 2,
    overMs: 0,
  },
];

/** Fewer failures in a row are weather. */
const FAILING_AFTER = 3;
/** Of so many tries half may fail before a source that comes and goes is called failing. */
const TRIES_THAT_COUNT = 10;

/** The state that failures prove, or undefined where they prove nothing. */
export function judgeFailures(all: readonly FetchRow[], now: Date): HealthVerdict | undefined {
  const rows = all.filter((row) => !isOurTrouble(row));
  const run = rows.slice(0, failuresInARow(rows));
  const [newest] = run;
  if (newest === undefined) return comesAndGoes(rows);

  for (const { health, codes, tries, overMs } of PATTERNS) {
    const end = run.findIndex((row) => !codes.has(row.code ?? ""));
    const fitting = end < 0 ? run : run.slice(0, end);
    const first = fitting.at(-1)?.at;
    if (first === undefined || newest.at.getTime() - first.getTime() < overMs) continue;
    if (fitting.length >= tries || isNeverRead(rows))
      return { health, reason: evidence(fitting.length, first, newest), since: first };
  }
  const first = run.at(-1)?.at ?? now;
  if (run.length < FAILING_AFTER && !isNeverRead(rows)) return undefined;
  return { health: "failing", reason: evidence(run.length, first, newest), since: first };
}

function comesAndGoes(rows: readonly FetchRow[]): HealthVerdict | undefined {
  const recent = rows.slice(0, TRIES_THAT_COUNT);
  const failed = recent.filter((row) => row.outcome === "failed");
  const [newest] = failed;
  const first = failed.at(-1);
  if (
    newest === undefined ||
    first === undefined ||
    recent.length < TRIES_THAT_COUNT ||
    failed.length * 2 < recent.length
  )
    return undefined;
  return {
    health: "failing",
    reason: `Comes and goes: ${failed.length} of the last ${recent.length} tries failed, the last so: ${newest.reason}`,
    since: first.at,
  };
}

/** A source that never worked owes us a good day before it gets patience. */
function isNeverRead(rows: readonly FetchRow[]): boolean {
  return rows.every((row) => row.outcome === "failed");
}

function evidence(tries: number, first: Date, newest: FetchRow): string {
  if (tries === 1) return newest.reason;
  const over = newest.at.getTime() - first.getTime();
  return `${tries} tries in a row in ${durationInWords(over)}: ${newest.reason}`;
}
