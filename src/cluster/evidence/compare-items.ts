import { HOUR } from "../../lib/duration.ts";
import { cosineOf, type WeighedItem, type WeighedTerm } from "./weigh-item.ts";

export type Comparable = {
  readonly weighed: WeighedItem;
  readonly source: string;
  readonly at: number;
  /** Countries that it is about, as far as known. */
  readonly places: readonly string[];
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
  // 2.26 by regression, and 2 more: a source seldom tells one event twice, but has one form for many.
  "same source": -4.26,
} as const;
const BIAS = -8.73;

export type EvidenceName = keyof typeof WEIGHTS;

export type Comparison = {
  /** Log-odds that the two tell one event. */
  readonly logOdds: number;
  readonly parts: Readonly<Record<EvidenceName, number>>;
  /** The same words in title and lead, but for a few. */
  readonly isSameText: boolean;
  /** The rarest words that both have, as they stand in one of them. */
  readonly words: readonly string[];
};

/** Of many shared words a few are enough. */
const MOST_SUM = 20;
const WORDS_SHOWN = 5;
/** A wire's report comes with another kicker, a comma more. */
const SAME_TEXT_COSINE = 0.92;
/** "Weather" and "Weather" are not one text. */
const LEAST_TEXT_WEIGHT = 12;
/** One name, or one word however rare, is one kind of evidence: two are asked for. */
const SAME_TEXT_LOG_ODDS = 6;
const FEWEST_SHARED = 2;
const ONE_KIND_LOG_ODDS = -1;

export function compareItems(
  one: Comparable,
  other: Comparable,
  cosine = cosineOf(one.weighed, other.weighed),
): Comparison {
  const shared = sharedTerms(one.weighed, other.weighed);
  const a = one.weighed;
  const b = other.weighed;
  const coverages = [shared.ofOne / a.titleWeight, shared.ofOther / b.titleWeight];
  const isApart =
    a.titleNumbers.size > 0 &&
    b.titleNumbers.size > 0 &&
    ![...a.titleNumbers].some((number) => b.titleNumbers.has(number));
  const values: Record<EvidenceName, number> = {
    coverage: Math.max(...coverages),
    "coverage both ways": Math.min(...coverages),
    "second rarest word": (shared.rarest[1]?.weight ?? 0) / 5,
    names: skeletonCosine(a, b),
    "shared title": shared.title / 20,
    "names and other words":
      Math.sqrt(Math.min(shared.names, MOST_SUM) * Math.min(shared.words, MOST_SUM)) / 10,
    "numbers differ": isApart ? 1 : 0,
    "names apart": Math.min(namesOnlyIn(a, b), namesOnlyIn(b, a)) / 10,
    "places differ": placesDiffer(one, other) ? 1 : 0,
    "time apart": Math.log1p(Math.abs(one.at - other.at) / HOUR),
    "same source": one.source === other.source && one.source !== "" ? 1 : 0,
  };
  const parts = Object.fromEntries(
    Object.entries(WEIGHTS).map(([name, weight]) => [name, weight * values[name as EvidenceName]]),
  ) as Record<EvidenceName, number>;
  const sum = Object.values(parts).reduce((all, part) => all + part, BIAS);
  const isSameText =
    cosine >= SAME_TEXT_COSINE &&
    !isApart &&
    Math.min(a.titleWeight, b.titleWeight) >= LEAST_TEXT_WEIGHT;
  const logOdds = isSameText
    ? Math.max(sum, SAME_TEXT_LOG_ODDS)
    : shared.rarest.length < FEWEST_SHARED
      ? Math.min(sum, ONE_KIND_LOG_ODDS)
      : sum;
  return { logOdds, parts, isSameText, words: shared.rarest.map(({ written }) => written) };
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
  rarest: { readonly weight: number; readonly written: string }[];
};

function sharedTerms(one: WeighedItem, other: WeighedItem): Shared {
  const shared: Shared = { title: 0, ofOne: 0, ofOther: 0, names: 0, words: 0, rarest: [] };
  for (let a = 0, b = 0; a < one.terms.length && b < other.terms.length;) {
    const [own, met] = [one.terms[a] as WeighedTerm, other.terms[b] as WeighedTerm];
    if (own.id <= met.id) a++;
    if (own.id >= met.id) b++;
    if (own.id !== met.id || own.term.kind === "pair") continue;
    const { term, weight, isName } = own;
    if (term.inTitle && met.term.inTitle) shared.title += weight;
    if (term.inTitle) shared.ofOne += weight;
    if (met.term.inTitle) shared.ofOther += weight;
    if (isName) shared.names += weight;
    else if (term.kind === "word") shared.words += weight;
    shared.rarest.push({ weight, written: term.written });
  }
  shared.rarest.sort((a, b) => b.weight - a.weight || (a.written < b.written ? -1 : 1));
  shared.rarest.splice(WORDS_SHOWN);
  return shared;
}

function skeletonCosine(one: WeighedItem, other: WeighedItem): number {
  let sum = 0;
  for (const [skeleton, weight] of one.skeletons)
    if (other.skeletons.has(skeleton)) sum += weight * weight;
  return sum / (one.skeletonLength * other.skeletonLength);
}

function namesOnlyIn(one: WeighedItem, other: WeighedItem): number {
  let sum = 0;
  for (const { id, term, weight, isName } of one.terms)
    if (isName && term.inTitle && !other.ids.includes(id)) sum += weight;
  return sum;
}
