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
const EXACT = 1e-6;

/** A weight that moves, and where it moved from and fades back to. */
type Moving = { mean: number; precision: number; seenAt: number; readonly start: Belief };
type Touched = { readonly moving: Moving; readonly value: number; readonly says: number };

/**
 * Bayesian online logistic regression with a diagonal variance, the decisions in their order. Each
 * is solved for exactly (an implicit step): a step along the slope overshoots where little is known
 * yet, and the first pick would drown all that follow. What is old fades back to where it began.
 */
export function learnWeights(examples: readonly Example[], prior: Prior, version = 0): Weights {
  const learned = new Map<string, Moving>();
  const vector = Array.from(prior.vector, (mean) =>
    movingFrom({ mean, variance: prior.vectorVariance }, 0),
  );
  for (const [now, example] of examples.entries())
    learnOne(example, touch(example, now, { learned, vector, prior }));
  for (const moving of [...learned.values(), ...vector]) fade(moving, examples.length);
  return {
    version,
    decisions: examples.length,
    of: new Map([...learned].map(([feature, moving]) => [feature, beliefOf(moving)])),
    vector: vector.map(beliefOf),
  };
}

function learnOne({ verdict, weight }: Example, touched: readonly Touched[]): void {
  let before = 0;
  let reach = 0;
  for (const { moving, value, says } of touched) {
    before += moving.mean * value;
    reach += (says * value * value) / moving.precision;
  }
  const said = logistic(solve(before, reach * weight, verdict));
  const push = weight * (verdict - said);
  const bend = weight * said * (1 - said);
  for (const { moving, value, says } of touched) {
    moving.mean += (push * says * value) / moving.precision;
    moving.precision += bend * says * value * value;
  }
}

/** The weights that an example is about, as they are by now. */
function touch(
  { features, speaksOf, speaksOfVector }: Example,
  now: number,
  state: {
    readonly learned: Map<string, Moving>;
    readonly vector: readonly Moving[];
    readonly prior: Prior;
  },
): readonly Touched[] {
  const { learned, vector, prior } = state;
  const touched: Touched[] = [];
  for (const [feature, value] of features.values) {
    let moving = learned.get(feature);
    if (moving === undefined) {
      moving = movingFrom(prior.of(feature), now);
      learned.set(feature, moving);
    }
    fade(moving, now);
    touched.push({ moving, value, says: speaksOf(feature) });
  }
  for (let at = 0; at < (features.vector?.length ?? 0); at++) {
    const moving = vector[at] as Moving;
    fade(moving, now);
    touched.push({ moving, value: features.vector?.[at] as number, says: speaksOfVector });
  }
  return touched;
}

function movingFrom(start: Belief, seenAt: number): Moving {
  return { mean: start.mean, precision: 1 / start.variance, seenAt, start };
}

/** What one decision after the other would have done since it was last looked at. */
function fade(moving: Moving, now: number): void {
  const { start, seenAt } = moving;
  if (seenAt === now) return;
  const kept = now - seenAt === 1 ? KEPT : KEPT ** (now - seenAt);
  const precision = 1 / start.variance;
  moving.seenAt = now;
  moving.mean = start.mean + kept * (moving.mean - start.mean);
  moving.precision = precision + kept * (moving.precision - precision);
}

/** The log-odds z after the step: z = before + reach (verdict − logistic(z)). */
function solve(before: number, reach: number, verdict: number): number {
  let low = before - reach;
  let high = before + reach;
  for (let halving = 0; halving < HALVINGS && high - low > EXACT; halving++) {
    const middle = (low + high) / 2;
    if (middle < before + reach * (verdict - logistic(middle))) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function beliefOf({ mean, precision }: Moving): Belief {
  return { mean, variance: 1 / precision };
}
