import type { Features } from "../features/features-of-story.ts";
import type { Belief, Prior, Weights } from "./weights.ts";

export type Fit = {
  /** Log-odds that an editor picks it. */
  readonly logOdds: number;
  readonly variance: number;
  /** The same as a probability, nearer to a half the less is known. */
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
  return { logOdds, variance, probability: probabilityOf(logOdds, variance) };
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

/** The logistic function over a normal distribution, by MacKay's approximation. */
function probabilityOf(logOdds: number, variance: number): number {
  return logistic(logOdds / Math.sqrt(1 + (Math.PI * variance) / 8));
}

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
