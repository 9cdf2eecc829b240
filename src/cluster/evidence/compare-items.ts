import { HOUR } from "../../lib/duration.ts";
import { weighEvidence } from "./weigh-evidence.ts";
import {
  IN_TITLE,
  IS_NAME,
  IS_NUMBER,
  IS_PAIR,
  type KnownWords,
  STEPS_A_WEIGHT,
  TITLE_NUMBER,
} from "../words/known-words.ts";
import { leadsMissing } from "./leads-missing.ts";
import { sharedNames } from "./shared-names.ts";
import { cosineOf } from "./weigh-words.ts";

export type Comparable = {
  readonly words: KnownWords;
  readonly source: string;
  readonly at: number;
  /** Countries that it is about, as far as known. */
  readonly places: readonly string[];
  readonly leadLength: number;
};

/**
 * What speaks for and against that two items of one language tell one event, each in log-odds a unit.
 * Logistic regression on a labelled day; docs/quality.md says which and how good it is.
 */
export const WEIGHTS = {
  coverage: 3.9,
  "coverage both ways": 1.8,
  "second rarest word": 4.31,
  names: 1.7,
  "shared title": 2.5,
  "names and other words": 1.08,
  "numbers differ": -0.94,
  "names apart": -0.91,
  "places differ": -1.29,
  "time apart": -0.3,
  // What says less shares less. 1.3 by regression where one has no lead, 2 where both have none.
  "lead missing": 1.5,
  // 2.26 by regression, and 2 more: a source seldom tells one event twice, but has one form for many.
  "same source": -4.26,
  // Half of both titles: rates of two currencies, two lives, two guides of one game.
  "one form": -3,
} as const;
const BIAS = -8.73;

export type EvidenceName = keyof typeof WEIGHTS;

export type Comparison = {
  /** Log-odds that the two tell one event. */
  readonly logOdds: number;
  readonly values: Readonly<Record<EvidenceName, number>>;
  /** The same words in title and lead, but for a few. */
  readonly isSameText: boolean;
};

/** Of many shared words a few are enough. */
const MOST_SUM = 20;
const WORDS_SHOWN = 5;
/** A wire's report comes with another kicker, a comma more. */
const SAME_TEXT_COSINE = 0.92;
/** A source that says the same again the next day has a form for it: weather, lottery, rates. */
const RECURS_AFTER_HOURS = 12;
/** "Weather" and "Weather" are not one text. */
const LEAST_TEXT_WEIGHT = 12;
/** Of both titles: a source that says so much twice in other words has a form for it. */
const FORM_SHARE = 0.45;
/** One name, or one word however rare, is one kind of evidence: two are asked for. */
const SAME_TEXT_LOG_ODDS = 6;
const FEWEST_SHARED = 2;
const ONE_KIND_LOG_ODDS = -1;
/** Both titles name somebody, and nobody is named by both: one form filled in twice. */
const OTHER_NAMES_LOG_ODDS = -3;
/** Less is a name that may be none. */
const LEAST_NAMES_APART = 0.3;

/** `weightAcross` says what names' consonants weigh. */
export function compareItems(
  one: Comparable,
  other: Comparable,
  weightAcross: (id: number) => number,
  cosine = cosineOf(one.words, other.words),
): Comparison {
  const a = one.words;
  const b = other.words;
  const shared = sharedTerms(a, b);
  const coverages = [shared.ofOne / a.titleWeight, shared.ofOther / b.titleWeight];
  const isApart = titleNumbersDiffer(a, b);
  const values: Record<EvidenceName, number> = {
    coverage: Math.max(...coverages),
    "coverage both ways": Math.min(...coverages),
    "second rarest word": shared.secondRarest / 5,
    names: sharedNames(a, b, weightAcross).cosine,
    "shared title": shared.title / 20,
    "names and other words":
      Math.sqrt(Math.min(shared.names, MOST_SUM) * Math.min(shared.words, MOST_SUM)) / 10,
    "numbers differ": isApart ? 1 : 0,
    "names apart": Math.min(namesOnlyIn(a, b), namesOnlyIn(b, a)) / 10,
    "places differ": placesDiffer(one, other) ? 1 : 0,
    "time apart": Math.log1p(Math.abs(one.at - other.at) / HOUR),
    "lead missing": leadsMissing(one, other),
    "same source": one.source === other.source && one.source !== "" ? 1 : 0,
    "one form": 0,
  };
  const hoursApart = Math.abs(one.at - other.at) / HOUR;
  const isRecurring = values["same source"] === 1 && hoursApart > RECURS_AFTER_HOURS;
  const isSameText =
    cosine >= SAME_TEXT_COSINE &&
    !isApart &&
    !isRecurring &&
    Math.min(a.titleWeight, b.titleWeight) >= LEAST_TEXT_WEIGHT;
  if (!isSameText && values["same source"] === 1 && values["coverage both ways"] > FORM_SHARE)
    values["one form"] = 1;
  const sum = weighEvidence(WEIGHTS, values, BIAS);
  if (isSameText) return { logOdds: Math.max(sum, SAME_TEXT_LOG_ODDS), values, isSameText };
  const hasOtherNames =
    values["names apart"] > LEAST_NAMES_APART && values.names === 0 && shared.names === 0;
  const most = hasOtherNames
    ? OTHER_NAMES_LOG_ODDS
    : shared.count < FEWEST_SHARED
      ? ONE_KIND_LOG_ODDS
      : Infinity;
  return { logOdds: Math.min(sum, most), values, isSameText };
}

/** Both are about countries, and about none together. */
export function placesDiffer(
  one: Pick<Comparable, "places">,
  other: Pick<Comparable, "places">,
): boolean {
  return (
    one.places.length > 0 &&
    other.places.length > 0 &&
    !one.places.some((place) => other.places.includes(place))
  );
}

type Shared = {
  title: number;
  ofOne: number;
  ofOther: number;
  names: number;
  words: number;
  count: number;
  rarest: number;
  secondRarest: number;
};

function sharedTerms(one: KnownWords, other: KnownWords): Shared {
  const shared: Shared = {
    title: 0,
    ofOne: 0,
    ofOther: 0,
    names: 0,
    words: 0,
    count: 0,
    rarest: 0,
    secondRarest: 0,
  };
  const [a, b] = [one.ints, other.ints];
  for (let i = 0, j = 0; i < one.terms && j < other.terms;) {
    const apart = (a[i] as number) - (b[j] as number);
    if (apart === 0) noteShared(shared, one, i, other.bytes[j] as number);
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  return shared;
}

/** Pairs of words are left out, as their words speak for themselves, and what says nothing. */
function noteShared(shared: Shared, one: KnownWords, at: number, metFlags: number): void {
  const flags = one.bytes[at] as number;
  const weight = (one.bytes[one.terms + at] as number) / STEPS_A_WEIGHT;
  if ((flags & IS_PAIR) !== 0 || weight === 0) return;
  if ((flags & metFlags & IN_TITLE) !== 0) shared.title += weight;
  if ((flags & IN_TITLE) !== 0) shared.ofOne += weight;
  if ((metFlags & IN_TITLE) !== 0) shared.ofOther += weight;
  if ((flags & IS_NAME) !== 0) shared.names += weight;
  else if ((flags & IS_NUMBER) === 0) shared.words += weight;
  shared.count += 1;
  shared.secondRarest = Math.max(shared.secondRarest, Math.min(shared.rarest, weight));
  shared.rarest = Math.max(shared.rarest, weight);
}

/** The rarest words that both have, as they stood first. */
export function wordsInBoth(
  one: KnownWords,
  other: KnownWords,
  writtenOf: (id: number) => string,
): string[] {
  const found: { readonly weight: number; readonly written: string }[] = [];
  for (let at = 0; at < one.terms; at++) {
    const id = one.ints[at] as number;
    const weight = one.bytes[one.terms + at] as number;
    if (((one.bytes[at] as number) & IS_PAIR) === 0 && weight > 0 && holds(other, id))
      found.push({ weight, written: writtenOf(id) });
  }
  return found
    .toSorted((a, b) => b.weight - a.weight || (a.written < b.written ? -1 : 1))
    .slice(0, WORDS_SHOWN)
    .map(({ written }) => written);
}

/** Both titles have numbers, and none of them in common. */
function titleNumbersDiffer(one: KnownWords, other: KnownWords): boolean {
  const own = titleNumbersOf(one);
  const met = titleNumbersOf(other);
  return own.length > 0 && met.length > 0 && !own.some((number) => met.includes(number));
}

const NONE: readonly number[] = [];

function titleNumbersOf({ ints, numbersAt, titleWordsAt }: KnownWords): readonly number[] {
  if (numbersAt === titleWordsAt) return NONE;
  const found: number[] = [];
  for (let at = numbersAt; at < titleWordsAt; at += 2)
    if (((ints[at + 1] as number) & TITLE_NUMBER) !== 0) found.push(ints[at] as number);
  return found;
}

function namesOnlyIn(one: KnownWords, other: KnownWords): number {
  let sum = 0;
  for (let at = 0; at < one.terms; at++)
    if (
      ((one.bytes[at] as number) & NAME_IN_TITLE) === NAME_IN_TITLE &&
      !holds(other, one.ints[at] as number)
    )
      sum += (one.bytes[one.terms + at] as number) / STEPS_A_WEIGHT;
  return sum;
}

const NAME_IN_TITLE = IN_TITLE | IS_NAME;

/** Whether an item has a term that says something. */
export function holds({ ints, bytes, terms }: KnownWords, id: number): boolean {
  let [from, to] = [0, terms];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ints[middle] as number) < id) from = middle + 1;
    else to = middle;
  }
  return from < terms && ints[from] === id && (bytes[terms + from] as number) > 0;
}
