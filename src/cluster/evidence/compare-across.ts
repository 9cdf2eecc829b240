import { HOUR } from "../../lib/duration.ts";
import { cosineOfApart, signsApart, type Sketch } from "../words/word-sketches.ts";
import { placesDiffer } from "./compare-items.ts";
import { weighEvidence } from "./weigh-evidence.ts";
import type { WeighedItem } from "./weigh-item.ts";
import { sharedNames } from "./shared-names.ts";

/** What an item in one language is compared by with one in another. */
export type ComparableAcross = {
  readonly weighed: WeighedItem;
  readonly titleSketches: readonly { readonly sketch: Sketch; readonly weight: number }[];
  readonly leadLength: number;
  readonly numbers: ReadonlyMap<string, string>;
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
  /** The consonants of names, and the numbers, that both have. */
  readonly shared: readonly string[];
};

const MOST_NAMES = 5;
const MOST_NUMBERS_WEIGHT = 20;
/** "2" is in every other text. */
const ONE_DIGIT_SHARE = 0.4;

/**
 * `nearness` is how alike the two are by their words' meaning, less how alike each is to others
 * anyway.
 */
export function compareAcross(
  one: ComparableAcross,
  other: ComparableAcross,
  { nearness, weightOf }: { readonly nearness: number; readonly weightOf: (key: string) => number },
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
    places: sharedPlaces(one, other, weightOf) / 5,
    "places differ": placesDiffer(one, other) ? 1 : 0,
  };
  const logOdds = weighEvidence(WEIGHTS_ACROSS, values, BIAS);
  return { logOdds, values, shared: [...names.shared, ...numbers.shared] };
}

function sharedNumbers(
  one: ComparableAcross,
  other: ComparableAcross,
  weightOf: (key: string) => number,
) {
  const found = { weight: 0, withUnit: 0, shared: [] as string[] };
  for (const [number, unit] of one.numbers) {
    const otherUnit = other.numbers.get(number);
    if (otherUnit === undefined) continue;
    const weight = weightOf(`#${number}`);
    found.weight += weight * (number.length > 1 ? 1 : ONE_DIGIT_SHARE);
    if (unit !== "" && otherUnit !== "") found.withUnit += weight;
    found.shared.push(number);
  }
  return found;
}

function sharedPlaces(
  one: ComparableAcross,
  other: ComparableAcross,
  weightOf: (key: string) => number,
): number {
  return one.places
    .filter((place) => other.places.includes(place))
    .reduce((sum, place) => sum + weightOf(`@${place}`), 0);
}

/** How well each word of one title is met by the nearest in meaning of the other: 0 to 1. */
function coveredTitle(one: ComparableAcross, other: ComparableAcross): number {
  let sum = 0;
  let all = 0;
  for (const { sketch, weight } of one.titleSketches) {
    let least = Infinity;
    for (const { sketch: met } of other.titleSketches)
      least = Math.min(least, signsApart(sketch, met));
    if (least < Infinity) sum += weight * Math.max(0, cosineOfApart(least, sketch));
    all += weight;
  }
  return all === 0 || other.titleSketches.length === 0 ? 0 : sum / all;
}
