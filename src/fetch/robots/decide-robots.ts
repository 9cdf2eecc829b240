import { DAY, HOUR } from "../../lib/duration.ts";
import type { Fetched } from "../../model/reading/fetched.ts";
import type { RobotsRules } from "../../model/reading/robots-rules.ts";
import { readRobots, ROBOTS_MOST_BYTES } from "./read-robots.ts";

/** RFC 9309, 2.4: not longer than a day. */
const KEPT_FOR = DAY;
/** A host in trouble is asked again sooner, because until then nothing of it may be read. */
const ASKED_AGAIN_AFTER = HOUR;
/** RFC 9309, 2.3.1.4: after this long out of reach a host is treated as one without rules. */
const OUT_OF_REACH_COUNTS_UNTIL = 30 * DAY;

export type RobotsDecision = {
  readonly rules: RobotsRules;
  readonly reason: string;
  readonly keepForMs: number;
  /** Set where it was really read: what to keep, as far as it is read. */
  readonly text?: string;
  /**
   * Since when robots.txt could not be read. `rules` are then a stopgap: keep those last really
   * read beside them.
   */
  readonly outOfReachSince?: Date;
};

export type KnownRobots = { readonly lastRead?: RobotsRules; readonly outOfReachSince?: Date };

const EVERYTHING_ALLOWED: RobotsRules = { groups: [], sitemaps: [] };
const NOTHING_ALLOWED: RobotsRules = {
  groups: [{ agents: ["*"], rules: [{ allow: false, path: "/" }] }],
  sitemaps: [],
};

/**
 * What an answer to /robots.txt means. No rules there is a yes; rules that cannot be seen are a no.
 */
export function decideRobots(fetched: Fetched, known: KnownRobots, now: Date): RobotsDecision {
  if (fetched.outcome === "body") {
    const text = new TextDecoder().decode(fetched.body.subarray(0, ROBOTS_MOST_BYTES));
    return { rules: readRobots(text), reason: "Read from robots.txt.", keepForMs: KEPT_FOR, text };
  }
  if (fetched.outcome === "unchanged") {
    return {
      rules: known.lastRead ?? EVERYTHING_ALLOWED,
      reason: "robots.txt has not changed.",
      keepForMs: KEPT_FOR,
    };
  }
  if (hasNone(fetched))
    return {
      rules: EVERYTHING_ALLOWED,
      reason: `There is no robots.txt: ${fetched.reason}`,
      keepForMs: KEPT_FOR,
    };

  const outOfReachSince = known.outOfReachSince ?? now;
  const isOutForLong = now.getTime() - outOfReachSince.getTime() > OUT_OF_REACH_COUNTS_UNTIL;
  return {
    rules: known.lastRead ?? (isOutForLong ? EVERYTHING_ALLOWED : NOTHING_ALLOWED),
    reason: `robots.txt cannot be read${isOutForLong ? ", and that for a month" : ""}: ${fetched.reason}`,
    keepForMs: ASKED_AGAIN_AFTER,
    outOfReachSince,
  };
}

/**
 * 4xx and redirects without end mean none. Not 429: who is asked too often has said nothing about
 * the rules.
 */
function hasNone({ code, status = 0 }: Extract<Fetched, { outcome: "failed" }>): boolean {
  const isRefused = status >= 400 && status < 500 && code !== "too_many_requests";
  return (
    isRefused ||
    code === "too_many_redirects" ||
    code === "redirect_loop" ||
    code === "bad_redirect"
  );
}
