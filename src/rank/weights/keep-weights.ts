import type { LearnedWeights } from "../../model/learned-weights.ts";
import type { Belief, Prior, Weights } from "./weights.ts";

/** What moved less than this is as before. */
const LEAST_MOVED = 0.01;
const DIGITS = 1e4;

/** What was learned, as it is stored. */
export function keepWeights(weights: Weights, prior: Prior): LearnedWeights {
  const moved = [...weights.of].filter(
    ([feature, { mean }]) => Math.abs(mean - prior.of(feature).mean) >= LEAST_MOVED,
  );
  return {
    features: Object.fromEntries(moved.map(([feature, belief]) => [feature, pairOf(belief)])),
    vector: weights.vector.map(pairOf),
  };
}

/** The way back. */
export function keptWeights(
  kept: LearnedWeights,
  { version, decisions }: Pick<Weights, "version" | "decisions">,
): Weights {
  const beliefOf = ([mean, variance]: readonly [number, number]): Belief => ({ mean, variance });
  return {
    version,
    decisions,
    of: new Map(Object.entries(kept.features).map(([name, pair]) => [name, beliefOf(pair)])),
    vector: kept.vector.map(beliefOf),
  };
}

function pairOf({ mean, variance }: Belief): [number, number] {
  return [Math.round(mean * DIGITS) / DIGITS, Math.round(variance * DIGITS) / DIGITS];
}
