/** What is believed of one weight: how much it counts, and how sure that is. */
export type Belief = { readonly mean: number; readonly variance: number };

/** Picks are few: one counts as much as so many passes. */
export const PICK_WEIGHT = 4;

/**
 * What an editor's decisions taught: only what moved away from where it began. Everything else is
 * as before anybody decided.
 */
export type Weights = {
  readonly version: number;
  /** Decisions that it was learned from. */
  readonly decisions: number;
  readonly of: ReadonlyMap<string, Belief>;
  /** One for each number of the vector; empty before anything was learned. */
  readonly vector: readonly Belief[];
};

export const NOTHING_LEARNED: Weights = { version: 0, decisions: 0, of: new Map(), vector: [] };

/** What is believed before anybody decided. */
export type Prior = {
  readonly of: (feature: string) => Belief;
  /** What the page is about, of length one times how much that counts. */
  readonly vector: Float32Array;
  readonly vectorVariance: number;
};
