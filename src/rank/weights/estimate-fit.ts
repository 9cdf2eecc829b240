import type { Features } from "../features/features-of-story.ts";
import { type Belief, PICK_WEIGHT, type Prior, type Weights } from "./weights.ts";

export type Fit = {
  /** How much speaks for it, in log-odds; what stories are ordered by. */
  readonly logOdds: number;
  readonly variance: number;
  /** That an editor picks it. */
  readonly probability: number;
};

export function estimateFit(features: Features, weights: Weights, prior: Prior): Fit {
  let logOdds = 0;
  let variance = 0;
  for (const [feature, value] of features.values) {
    const belief = weights.of.get(feature) ?? prior.of(feature);
    logOdds += belief.mean * value;
    variance += belief.variance * value * value;
  }
  const near = nearness(features.vector, weights.vector, prior);
  logOdds += near.mean;
  variance += near.variance;
  return { logOdds, variance, probability: probabilityOf(logOdds) };
}

/** The vector as one part: what the story is about against what is picked. */
export function nearness(
  vector: Float32Array | undefined,
  learned: readonly Belief[],
  prior: Prior,
): Belief {
  let mean = 0;
  let variance = 0;
  for (const [at, value] of vector?.entries() ?? []) {
    const belief = learned[at];
    mean += (belief?.mean ?? prior.vector[at] ?? 0) * value;
    variance += (belief?.variance ?? prior.vectorVariance) * value * value;
  }
  return { mean, variance };
}

/**
 * Each pick was learned from as several, which makes its odds as many times too high. The variance is
 * left out: it takes words that always come together for independent, and on picks that were kept
 * back it made the probabilities worse (error .13 with it, .01 without).
 */
function probabilityOf(logOdds: number): number {
  return logistic(logOdds - Math.log(PICK_WEIGHT));
}

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
