import { HOUR } from "../../lib/duration.ts";
import { HAS_UNIT, IS_ONE_DIGIT, type KnownWords } from "../words/known-words.ts";
import type { WordSketches } from "../words/word-sketches.ts";
import { placesDiffer } from "./compare-items.ts";
import { coverTitles } from "./cover-titles.ts";
import { sharedNames } from "./shared-names.ts";
import { weighEvidence } from "./weigh-evidence.ts";

/** What an item in one language is compared by with one in another. */
export type ComparableAcross = {
  readonly words: KnownWords;
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
  readonly sketches: WordSketches | undefined;
};

/**
 * `nearness` is how alike the two are by their words' meaning, less how alike each is to others
 * anyway.
 */
export function compareAcross(
  one: ComparableAcross,
  other: ComparableAcross,
  { nearness, weightOf, weightOfPlace, sketches }: Known,
): ComparisonAcross {
  const names = sharedNames(one.words, other.words, weightOf);
  const numbers = sharedNumbers(one.words, other.words, weightOf);
  const values: Record<EvidenceAcross, number> = {
    names: names.cosine,
    "names in common": Math.min(names.shared.length, MOST_NAMES),
    meaning: nearness,
    "title words": sketches === undefined ? 0 : coverTitles(one.words, other.words, sketches),
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

function sharedNumbers(one: KnownWords, other: KnownWords, weightOf: (id: number) => number) {
  const found = { weight: 0, withUnit: 0, shared: [] as number[] };
  for (
    let a = one.numbersAt, b = other.numbersAt;
    a < one.titleWordsAt && b < other.titleWordsAt;
  ) {
    const id = one.ints[a] as number;
    const apart = id - (other.ints[b] as number);
    if (apart === 0) {
      const flags = one.ints[a + 1] as number;
      const weight = weightOf(id);
      found.weight += weight * ((flags & IS_ONE_DIGIT) === 0 ? 1 : ONE_DIGIT_SHARE);
      if ((flags & (other.ints[b + 1] as number) & HAS_UNIT) !== 0) found.withUnit += weight;
      found.shared.push(id);
    }
    if (apart <= 0) a += 2;
    if (apart >= 0) b += 2;
  }
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
