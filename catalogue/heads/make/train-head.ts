import { squash } from "../../../src/enrich/heads/squash.ts";
import { dot } from "../../../src/lexicon/vectors/dot.ts";

/** One question to learn: of each example its features, and how far each value is true of it. */
export type Lesson = {
  readonly features: readonly Float32Array[];
  /** A row an example, a number a value: 1 true, 0 not. */
  readonly truths: readonly (readonly number[])[];
  /** One value is true of each example; else several may be, or none. */
  readonly isOneOf: boolean;
  /** Keeps the weights of what is rarely seen small. */
  readonly ridge: number;
};

const STEPS = 250;
const RATE = 0.05;
const DECAY = { first: 0.9, second: 0.999 } as const;
const TOO_LITTLE = 1e-4;

/** Logistic regression over all examples at once, by Adam: the same lesson gives the same weights. */
export function trainHead({ features, truths, isOneOf, ridge }: Lesson): readonly Float32Array[] {
  const width = features[0]?.length ?? 0;
  const rows = (truths[0] ?? []).map(() => new Row(width));
  for (let step = 1; step <= STEPS; step++) {
    for (const [at, example] of features.entries()) {
      const given = squash(
        rows.map(({ weights }) => dot(weights, example)),
        isOneOf,
      );
      for (const [to, row] of rows.entries())
        row.blame(example, (given[to] as number) - (truths[at]?.[to] as number));
    }
    for (const row of rows) row.step(step, ridge, features.length);
  }
  return rows.map(({ weights }) => weights);
}

class Row {
  readonly weights: Float32Array;
  readonly #slopes: Float32Array;
  readonly #first: Float32Array;
  readonly #second: Float32Array;

  constructor(width: number) {
    this.weights = new Float32Array(width);
    this.#slopes = new Float32Array(width);
    this.#first = new Float32Array(width);
    this.#second = new Float32Array(width);
  }

  blame(example: Float32Array, miss: number): void {
    if (Math.abs(miss) < TOO_LITTLE) return;
    for (let at = 0; at < example.length; at++)
      this.#slopes[at] = (this.#slopes[at] as number) + miss * (example[at] as number);
  }

  /** The last weight, of the one that every example has, is free. */
  step(step: number, ridge: number, examples: number): void {
    const last = this.weights.length - 1;
    for (let at = 0; at <= last; at++) {
      const pull = at === last ? 0 : ridge * (this.weights[at] as number);
      const slope = ((this.#slopes[at] as number) + pull) / examples;
      const first = DECAY.first * (this.#first[at] as number) + (1 - DECAY.first) * slope;
      const second = DECAY.second * (this.#second[at] as number) + (1 - DECAY.second) * slope ** 2;
      this.#first[at] = first;
      this.#second[at] = second;
      const pace = Math.sqrt(second / (1 - DECAY.second ** step)) + 1e-8;
      this.weights[at] =
        (this.weights[at] as number) - (RATE * (first / (1 - DECAY.first ** step))) / pace;
    }
    this.#slopes.fill(0);
  }
}
