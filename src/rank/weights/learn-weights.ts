import type { Features } from "../features/features-of-story.ts";
import { logistic } from "./estimate-fit.ts";
import type { Belief, Prior, Weights } from "./weights.ts";

/** A decision to learn from. */
export type Example = {
  readonly features: Features;
  /** 1 for a pick, 0 for a pass, between them what was put off. */
  readonly verdict: number;
  /** How much it counts. */
  readonly weight: number;
  /** How much it says of one feature: a reason speaks of some and not of others. */
  readonly speaksOf: (feature: string) => number;
  /** The same of the vector. */
  readonly speaksOfVector: number;
};

/** A decision; half of what is learned is forgotten after some 1,400. */
const KEPT = 0.9995;
/** Of so many beginnings at the solution, each halving what is wrong, the last is exact enough. */
const HALVINGS = 40;

type Moving = { mean: number; precision: number; seenAt: number };

/**
 * Bayesian online logistic regression with a diagonal variance, the decisions in their order. Each
 * is solved for exactly (an implicit step): a step along the slope overshoots where little is known
 * yet, and the first pick would drown all that follow. What is old fades back to where it began.
 */
export function learnWeights(examples: readonly Example[], prior: Prior, version = 0): Weights {
  const learned = new Map<string, Moving>();
  const vector = Array.from(prior.vector, (mean): Moving => ({
    mean,
    precision: 1 / prior.vectorVariance,
    seenAt: 0,
  }));
  for (const [now, example] of examples.entries()) {
    const touched = [...touch(example, now, { learned, vector, prior })];
    let before = 0;
    let reach = 0;
    for (const { moving, value, says } of touched) {
      before += moving.mean * value;
      reach += (says * value * value) / moving.precision;
    }
    const { verdict, weight } = example;
    const error = verdict - logistic(solve(before, reach * weight, verdict));
    const bend = (0.25 - (verdict - 0.5 - error) ** 2) * weight;
    for (const { moving, value, says } of touched) {
      moving.mean += (weight * says * error * value) / moving.precision;
      moving.precision += says * bend * value * value;
    }
  }
  for (const [feature, moving] of learned) fade(moving, examples.length, prior.of(feature));
  for (const [at, moving] of vector.entries())
    fade(moving, examples.length, vectorPrior(prior, at));
  return {
    version,
    decisions: examples.length,
    of: new Map([...learned].map(([feature, moving]) => [feature, beliefOf(moving)])),
    vector: vector.map(beliefOf),
  };
}

function* touch(
  { features, speaksOf, speaksOfVector }: Example,
  now: number,
  state: {
    readonly learned: Map<string, Moving>;
    readonly vector: readonly Moving[];
    readonly prior: Prior;
  },
): Generator<{ readonly moving: Moving; readonly value: number; readonly says: number }> {
  const { learned, vector, prior } = state;
  for (const [feature, value] of features.values) {
    const start = prior.of(feature);
    const moving = learned.get(feature) ?? {
      mean: start.mean,
      precision: 1 / start.variance,
      seenAt: now,
    };
    learned.set(feature, moving);
    fade(moving, now, start);
    yield { moving, value, says: speaksOf(feature) };
  }
  for (const [at, value] of features.vector?.entries() ?? []) {
    const moving = vector[at] as Moving;
    fade(moving, now, vectorPrior(prior, at));
    yield { moving, value, says: speaksOfVector };
  }
}

/** What one decision after the other would have done since it was last looked at. */
function fade(moving: Moving, now: number, start: Belief): void {
  const kept = KEPT ** (now - moving.seenAt);
  moving.seenAt = now;
  moving.mean = start.mean + kept * (moving.mean - start.mean);
  moving.precision = 1 / start.variance + kept * (moving.precision - 1 / start.variance);
}

/** The log-odds z after the step: z = before + reach (verdict − logistic(z)). */
function solve(before: number, reach: number, verdict: number): number {
  let low = before - reach;
  let high = before + reach;
  for (let halving = 0; halving < HALVINGS && high - low > 1e-6; halving++) {
    const middle = (low + high) / 2;
    if (middle < before + reach * (verdict - logistic(middle))) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function vectorPrior(prior: Prior, at: number): Belief {
  return { mean: prior.vector[at] ?? 0, variance: prior.vectorVariance };
}

function beliefOf({ mean, precision }: Moving): Belief {
  return { mean, variance: 1 / precision };
}
