import { HOUR } from "../../lib/duration.ts";
import { cosineOfApart, signsApart, type Sketch } from "../words/word-sketches.ts";
import { forEachShared } from "../words/for-each-shared.ts";
import { HAS_UNIT, IS_ONE_DIGIT } from "../words/known-words.ts";
import { placesDiffer } from "./compare-items.ts";
import { weighEvidence } from "./weigh-evidence.ts";
import type { WeighedItem } from "./weigh-item.ts";
import { sharedNames } from "./shared-names.ts";

/** What an item in one language is compared by with one in another. */
export type ComparableAcross = {
  readonly weighed: WeighedItem;
  readonly titleSketches: readonly Sketch[];
  /** As many as sketches. */
  readonly sketchWeights: Float32Array;
  readonly leadLength: number;
  readonly at: number;
  readonly places: readonly string[];
};

/** What speaks for and against that two items in two languages tell one event, in log-odds a unit. */
export const WEIGHTS_ACROSS = {
  names: 4.91,
  "names in common": 0.99,
  meaning: 3.98,
  "title words": 9.06,
  "numbers with units": 1.65,
  numbers: 1.14,
  "time apart": -0.48,
  "short leads": -0.43,
  places: 0.46,
  "places differ": -1.43,
} as const;
const BIAS = -6.04;

export type EvidenceAcross = keyof typeof WEIGHTS_ACROSS;

export type ComparisonAcross = {
  readonly logOdds: number;
  readonly values: Readonly<Record<EvidenceAcross, number>>;
  /** The names and the numbers that both have, by their numbers among terms. */
  readonly shared: readonly number[];
};

const MOST_NAMES = 5;
const MOST_NUMBERS_WEIGHT = 20;
/** "2" is in every other text. */
const ONE_DIGIT_SHARE = 0.4;

type Known = {
  readonly nearness: number;
  readonly weightOf: (id: number) => number;
  readonly weightOfPlace: (place: string) => number;
};

/**
 * `nearness` is how alike the two are by their words' meaning, less how alike each is to others
 * anyway.
 */
export function compareAcross(
  one: ComparableAcross,
  other: ComparableAcross,
  { nearness, weightOf, weightOfPlace }: Known,
): ComparisonAcross {
  const names = sharedNames(one.weighed, other.weighed);
  const numbers = sharedNumbers(one, other, weightOf);
  const values: Record<EvidenceAcross, number> = {
    names: names.cosine,
    "names in common": Math.min(names.shared.length, MOST_NAMES),
    meaning: nearness,
    "title words": (coveredTitle(one, other) + coveredTitle(other, one)) / 2,
    "numbers with units": Math.min(numbers.withUnit, MOST_NUMBERS_WEIGHT) / 10,
    numbers: Math.min(numbers.weight, MOST_NUMBERS_WEIGHT) / 10,
    "time apart": Math.log1p(Math.abs(one.at - other.at) / HOUR),
    "short leads": Math.log1p(Math.min(one.leadLength, other.leadLength)) / 5,
    places: sharedPlaces(one, other, weightOfPlace) / 5,
    "places differ": placesDiffer(one, other) ? 1 : 0,
  };
  const logOdds = weighEvidence(WEIGHTS_ACROSS, values, BIAS);
  return { logOdds, values, shared: [...names.shared, ...numbers.shared] };
}

function sharedNumbers(
  { weighed: { words: one } }: ComparableAcross,
  { weighed: { words: other } }: ComparableAcross,
  weightOf: (id: number) => number,
) {
  const found = { weight: 0, withUnit: 0, shared: [] as number[] };
  forEachShared(one.numbers, other.numbers, (a, b) => {
    const number = one.numbers[a] as number;
    const flags = one.numberFlags[a] as number;
    const weight = weightOf(number);
    found.weight += weight * ((flags & IS_ONE_DIGIT) === 0 ? 1 : ONE_DIGIT_SHARE);
    if ((flags & (other.numberFlags[b] as number) & HAS_UNIT) !== 0) found.withUnit += weight;
    found.shared.push(number);
  });
  return found;
}

function sharedPlaces(
  one: ComparableAcross,
  other: ComparableAcross,
  weightOfPlace: (place: string) => number,
): number {
  return one.places
    .filter((place) => other.places.includes(place))
    .reduce((sum, place) => sum + weightOfPlace(place), 0);
}

/** How well each word of one title is met by the nearest in meaning of the other: 0 to 1. */
function coveredTitle(one: ComparableAcross, other: ComparableAcross): number {
  let sum = 0;
  let all = 0;
  for (const [at, sketch] of one.titleSketches.entries()) {
    const weight = one.sketchWeights[at] as number;
    let least = Infinity;
    for (const met of other.titleSketches) least = Math.min(least, signsApart(sketch, met));
    if (least < Infinity) sum += weight * Math.max(0, cosineOfApart(least, sketch));
    all += weight;
  }
  return all === 0 || other.titleSketches.length === 0 ? 0 : sum / all;
}
