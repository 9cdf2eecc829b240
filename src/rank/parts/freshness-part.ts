import { DAY } from "../../lib/duration.ts";
import type { ScorePart } from "../../model/score-part.ts";

/** For what came this minute. */
const NEW = 1.5;
/** Days after which half of it is left: a report is worth reading longer than the news of a day. */
const HALF_LIFE_DAYS: Readonly<Record<string, number>> = {
  "policy-news": 3,
  "innovation-news": 5,
  call: 10,
  event: 10,
  "new-thinking": 14,
  data: 14,
  report: 21,
  guide: 30,
  "case-study": 30,
  record: 5,
  video: 7,
};
const OF_NEWS_DAYS = 2;

/**
 * Answers sources that date things into the future, or date them anew, to stay on top: age counts
 * from the earlier of what the source says and our own clock, and never below nothing.
 */
export function freshnessPart(terms: readonly string[], newestAt: Date, now: Date): ScorePart {
  const kind = terms.find((term) => term.startsWith("kind:"))?.slice("kind:".length) ?? "news";
  const days = Math.max(0, (now.getTime() - newestAt.getTime()) / DAY);
  const halfLife = HALF_LIFE_DAYS[kind] ?? OF_NEWS_DAYS;
  return {
    part: "freshness",
    value: NEW * 2 ** (-days / halfLife),
    phrase: `${ageOf(days)}; half is left after ${halfLife} days`,
  };
}

function ageOf(days: number): string {
  const whole = Math.floor(days);
  if (whole === 0) return "of the last day";
  return whole === 1 ? "a day old" : `${whole} days old`;
}
