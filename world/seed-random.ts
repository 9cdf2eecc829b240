/** The same seed gives the same numbers in the same order, on every machine. */
export type Random = {
  /** From 0, up to but not 1. */
  readonly next: () => number;
  /** A whole number from 0, up to but not `below`. */
  readonly below: (below: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** All of the list in another order. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
  /** An index, each as likely as its weight. */
  readonly weigh: (weights: readonly number[]) => number;
};

const UINT32 = 2 ** 32;

/** Weyl's sequence through a 32-bit mix; good enough for make-believe, never for secrets. */
export function seedRandom(...seeds: readonly (number | string)[]): Random {
  let state = seeds.reduce<number>((hash, seed) => mix(hash ^ hashSeed(seed)), 0x2545f491);

  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return (mix(state) >>> 0) / UINT32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);

  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => pickFrom(list, below),
    shuffle: (list) => shuffle(list, below),
    weigh: (weights) => weigh(weights, next),
  };
}

function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

function hashSeed(seed: number | string): number {
  let hash = 0x811c9dc5;
  for (const char of String(seed)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}

function pickFrom<T>(list: readonly T[], below: (limit: number) => number): T {
  if (list.length === 0) throw new RangeError("nothing to pick from");
  return list[below(list.length)] as T;
}

function shuffle<T>(list: readonly T[], below: (limit: number) => number): T[] {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}

function weigh(weights: readonly number[], next: () => number): number {
  let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}
