import { BUCKETS } from "../../../../src/enrich/language/each-gram.ts";
import type { GramCounts } from "./count-grams.ts";

export type GramWeights = {
  /** How many profiles each bucket speaks for. */
  readonly sizes: Uint8Array;
  readonly languages: Uint8Array;
  /** Two a byte. */
  readonly weights: Uint8Array;
  readonly weightStep: number;
};

/** Of a million grams of a language; a gram that is rarer says little. */
const ONE_IN_A_MILLION = 1e6;
/** Where more languages share a gram, the others are taken to have it as often as the next. */
const MOST_LANGUAGES = 32;
const LARGEST_WEIGHT = 15;
/** Larger ones come from a few names. */
const LARGEST_NATS = 9;

/**
 * How many nats each gram speaks for each profile: log(1 + its share in a million), which is naive
 * Bayes with one smoothing for all. Kept are the `size` that matter most: share times weight.
 */
export function weighGrams({ profiles, counts, totals }: GramCounts, size: number): GramWeights {
  const entries = BUCKETS * profiles.length;
  const worth = new Float32Array(entries);
  const nats = new Float32Array(entries);
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    weighBucket(bucket * profiles.length, profiles.length);
  const least = worth.toSorted()[Math.max(0, entries - size)] as number;
  return packGrams(
    nats,
    (at) => (nats[at] as number) > 0 && (worth[at] as number) >= least,
    profiles.length,
  );

  function weighBucket(from: number, width: number): void {
    const shares = Array.from(
      { length: width },
      (_, own) => ((counts[from + own] as number) / (totals[own] as number)) * ONE_IN_A_MILLION,
    );
    const common = Math.log1p(shares.toSorted((a, b) => b - a)[MOST_LANGUAGES] ?? 0);
    for (const [own, share] of shares.entries()) {
      const above = Math.log1p(share) - common;
      if (above <= 0) continue;
      nats[from + own] = above;
      worth[from + own] = share * above;
    }
  }
}

function packGrams(
  nats: Float32Array,
  isKept: (at: number) => boolean,
  width: number,
): GramWeights {
  const weightStep = LARGEST_NATS / LARGEST_WEIGHT;
  const sizes = new Uint8Array(BUCKETS);
  const languages: number[] = [];
  const steps: number[] = [];
  for (let at = 0; at < nats.length; at++) {
    const step = Math.min(LARGEST_WEIGHT, Math.round((nats[at] as number) / weightStep));
    if (step === 0 || !isKept(at)) continue;
    const bucket = Math.floor(at / width);
    sizes[bucket] = (sizes[bucket] as number) + 1;
    languages.push(at % width);
    steps.push(step);
  }
  const weights = new Uint8Array(Math.ceil(steps.length / 2));
  for (const [at, step] of steps.entries())
    weights[at >> 1] = (weights[at >> 1] as number) | (step << ((at & 1) << 2));
  return { sizes, languages: Uint8Array.from(languages), weights, weightStep };
}
