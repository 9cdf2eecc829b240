import { existsSync } from "node:fs";
import { join } from "node:path";
import { openWordTable } from "../../../src/lexicon/vectors/open-word-table.ts";
import { readEnrichTables } from "../../../src/pipeline/understand/enrich-item.ts";
import { DEPTHS, measureRanking } from "../../../src/rank/replay/measure-ranking.ts";
import { coldPrior } from "../../../src/rank/weights/cold-prior.ts";
import { estimateFit } from "../../../src/rank/weights/estimate-fit.ts";
import { exampleOf } from "../../../src/rank/weights/example-of.ts";
import { learnWeights } from "../../../src/rank/weights/learn-weights.ts";
import { NOTHING_LEARNED, type Prior, type Weights } from "../../../src/rank/weights/weights.ts";
import { type Random, seedRandom } from "../../../world/seed-random.ts";
import type { BenchRow } from "../../bench-row.ts";
import { type RankedTitle, readDays, readPicks } from "./read-ranking-sets.ts";

const CATALOGUE = new URL("../../../catalogue/", import.meta.url);
/** Another half is learned from in each; one half alone is a draw of luck. */
const SEEDS = [1, 2, 3, 4, 5];
const PASSES = 1_500;
const FIRST_PICKS = 20;
const FIRST_PLACES = 20;

type Sets = {
  readonly days: readonly (readonly RankedTitle[])[];
  readonly picks: readonly RankedTitle[];
  readonly prior: Prior;
};

/** Undefined where the sets are not there. */
export async function scoreRanking(data: string): Promise<readonly BenchRow[] | undefined> {
  if (!existsSync(join(data, "picks-digitalgov.jsonl"))) return undefined;
  const words = openWordTable(new URL("lexicon/words.bin", CATALOGUE));
  const tables = { enrich: await readEnrichTables(CATALOGUE), words };
  const sets = {
    days: readDays(data, tables),
    picks: readPicks(data, tables),
    prior: coldPrior(words),
  };
  const halves = SEEDS.map((seed) => rankHalf(sets, seedRandom(seed)));
  return [
    { name: "ranking, cold", value: tell(halves.map(({ cold }) => cold)) },
    { name: "ranking, learned from half", value: tell(halves.map(({ learned }) => learned)) },
    {
      name: `ranking, other stories in tomorrow's first ${FIRST_PLACES} after ${FIRST_PICKS} picks`,
      value: halves.map(({ changed }) => changed).join(", "),
    },
  ];
}

function rankHalf({ days, picks, prior }: Sets, random: Random) {
  const shuffled = random.shuffle(picks);
  const half = Math.floor(shuffled.length / 2);
  const taught = shuffled.slice(0, half);
  const tested = shuffled.slice(half);
  const passed = random.shuffle(days.flat()).slice(0, PASSES);
  const examples = random.shuffle([
    ...taught.map(({ story }) => exampleOf({ story, verdict: "pick", ...UNTOLD })),
    ...passed.map(({ story }) => exampleOf({ story, verdict: "pass", ...UNTOLD })),
  ]);
  const hidden = new Set(passed);
  const mixed = days.map((day, at) => ({
    titles: [
      ...day.filter((title) => !hidden.has(title)),
      ...tested.filter((_, pick) => pick % days.length === at),
    ],
  }));
  const isPick = new Set(tested);
  const order = (weights: Weights) =>
    mixed.map(({ titles }) =>
      titles
        .map((title) => ({ title, isPicked: isPick.has(title), ...fitOf(title, weights, prior) }))
        .toSorted((one, other) => other.logOdds - one.logOdds),
    );
  const cold = order(NOTHING_LEARNED);
  const soon = order(
    learnWeights(
      taught
        .slice(0, FIRST_PICKS)
        .map(({ story }) => exampleOf({ story, verdict: "pick", ...UNTOLD })),
      prior,
    ),
  );
  const before = new Set(cold[1]?.slice(0, FIRST_PLACES).map(({ title }) => title));
  return {
    cold: measureRanking(cold),
    learned: measureRanking(order(learnWeights(examples, prior))),
    changed: soon[1]?.slice(0, FIRST_PLACES).filter(({ title }) => !before.has(title)).length,
  };
}

const UNTOLD = { reason: undefined, place: undefined } as const;

function fitOf({ features }: RankedTitle, weights: Weights, prior: Prior) {
  return estimateFit(features, weights, prior);
}

/** The mean of all days of all draws. */
function tell(measured: readonly ReturnType<typeof measureRanking>[]): string {
  const days = measured.length * 3;
  const mean = (of: (one: (typeof measured)[number]) => number): number =>
    measured.reduce((sum, one) => sum + of(one), 0);
  const first = DEPTHS.map((depth) => (mean(({ inFirst }) => inFirst[depth]) / days).toFixed(1));
  const loss = mean(({ logLoss = 0 }) => logLoss) / measured.length;
  const error = mean(({ calibrationError = 0 }) => calibrationError) / measured.length;
  return `${first.join(" / ")} of ${(mean(({ picks }) => picks) / days).toFixed(1)} picks a day in the first ${DEPTHS.join(" / ")}; log-loss ${loss.toFixed(3)}, calibration ${error.toFixed(3)}`;
}
