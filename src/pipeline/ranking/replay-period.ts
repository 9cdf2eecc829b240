import { DAY } from "../../lib/duration.ts";
import { type LearnedWeights, NO_WEIGHTS } from "../../model/learned-weights.ts";
import {
  type Measured,
  measureRanking,
  type RankedDay,
} from "../../rank/replay/measure-ranking.ts";
import {
  type FatedStory,
  listJudgedStories,
  listStoriesBetween,
} from "../../storage/ranking/told-stories.ts";
import type { RankedAgainst } from "./rank-jobs.ts";
import { rankedBy } from "./ranked-by.ts";
import type { Ranking } from "./rank-stories.ts";

export type Period = {
  readonly from: Date;
  readonly to: Date;
  /** In place of what was learned until each day. */
  readonly weights?: LearnedWeights | undefined;
};

export type Replayed = {
  readonly days: number;
  readonly stories: number;
  readonly orders: Readonly<Record<Order, Measured>>;
};

export const ORDERS = ["newest first", "cold", "learned"] as const;
export type Order = (typeof ORDERS)[number];

const MOST_A_DAY = 20_000;

/**
 * Ranks each day of a past period as its evening would have: newest first, by the weights of the
 * first hour, and by what was learned from the verdicts before that day. Of the parts that are not
 * fit, publishers and freshness count; what the page held then is not told.
 */
export async function replayPeriod(
  { db, ranker }: Pick<Ranking, "db" | "ranker">,
  { from, to, weights }: Period,
  signal: AbortSignal,
): Promise<Replayed | undefined> {
  const days: Record<Order, RankedDay[]> = { "newest first": [], cold: [], learned: [] };
  let stories = 0;
  for (let start = from.getTime(); start < to.getTime(); start += DAY) {
    const day = { from: new Date(start), to: new Date(Math.min(start + DAY, to.getTime())) };
    const told = await listStoriesBetween(db, { ...day, most: MOST_A_DAY });
    const judged = await listJudgedStories(db, { forgetsUntil: 0, until: day.from });
    const learned = weights ?? (await rankedBy(ranker.run("learn", judged, { signal })));
    if (learned === undefined) return undefined;
    const rank = async (by: LearnedWeights): Promise<RankedDay | undefined> => {
      const against = { ...ALONE, now: day.to, learned: { ...by, version: 0, decisions: 0 } };
      const scored = await rankedBy(ranker.run("score", { stories: told, against }, { signal }));
      return scored
        ?.map((one, at) => ({
          id: one.id,
          score: one.score,
          ...fateOf(told[at] as FatedStory, one.probability),
        }))
        .toSorted((one, other) => other.score - one.score || other.id - one.id);
    };
    const [cold, taught] = [await rank(NO_WEIGHTS), await rank(learned)];
    if (cold === undefined || taught === undefined) return undefined;
    days["newest first"].push(told.map((story) => fateOf(story, undefined)));
    days.cold.push(cold);
    days.learned.push(taught);
    stories += told.length;
  }
  const measured = (order: Order): Measured => measureRanking(days[order]);
  return {
    days: days.cold.length,
    stories,
    orders: {
      "newest first": measured("newest first"),
      cold: measured("cold"),
      learned: measured("learned"),
    },
  };
}

const ALONE: Omit<RankedAgainst, "now" | "learned"> = {
  names: [],
  known: [],
  week: [],
  settings: { targets: {}, asked: [] },
};

/** What nobody decided on says nothing of whether a probability was right. */
function fateOf({ state }: FatedStory, probability: number | undefined): RankedDay[number] {
  const isDecided = state === "picked" || state === "passed";
  return {
    isPicked: state === "picked",
    ...(isDecided && probability !== undefined ? { probability } : {}),
  };
}
