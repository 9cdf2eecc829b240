import { cosineOf } from "../evidence/weigh-words.ts";
import { IN_TITLE, STEPS_A_WEIGHT } from "../words/known-words.ts";
import type { WordCounts } from "../words/word-counts.ts";
import type { AliveItem } from "./alive-item.ts";
import type { AliveItems } from "./alive-items.ts";
import { keysAcross } from "./keys-of.ts";
import type { Tally } from "./tally.ts";
import type { TermPostings } from "./term-postings.ts";

/** Of an item's rarest terms so many find what it is compared with. */
const MOST_KEYS = 14;
/** A term, or a name, of more items tells none of them apart. */
const MOST_WITH_TERM = 300;
const MOST_WITH_NAME = 120;
/** Of what they find, so many that share the rarest of them are looked at whole. */
const MOST_LOOKED_AT = 250;
const MOST_COMPARED = 60;
const LEAST_COSINE = 0.02;
/** Words of a lead find less than those of a title. */
const LEAD_KEY_SHARE = 0.7;
const MOST_ACROSS_BY_NAMES = 12;

type Remembered = {
  readonly items: AliveItems;
  readonly postings: TermPostings;
  readonly counts: WordCounts;
  readonly tally: Tally;
};

export type Kin = {
  /** Of its own language, the most alike first. */
  readonly own: readonly { readonly other: AliveItem; readonly cosine: number }[];
  /** Numbers of items of other languages that share names or numbers with it. */
  readonly across: readonly number[];
};

/** Which of the items that are alive are worth comparing with one, by the rare terms that they share. */
export function findKin(own: AliveItem, remembered: Remembered): Kin {
  return { own: findOwn(own, remembered), across: findAcross(own, remembered) };
}

function findOwn(
  { words, number: own }: AliveItem,
  { items, postings, tally }: Remembered,
): Kin["own"] {
  const { ints, bytes, terms } = words;
  const keys: { readonly id: number; readonly weight: number }[] = [];
  for (let at = 0; at < terms; at++) {
    const share = ((bytes[at] as number) & IN_TITLE) === 0 ? LEAD_KEY_SHARE : 1;
    const weight = ((bytes[terms + at] as number) / STEPS_A_WEIGHT) * share;
    if (weight > 0) keys.push({ id: ints[at] as number, weight });
  }
  keys.sort((a, b) => b.weight - a.weight);
  tally.begin(items.size);
  for (let at = 0, used = 0; at < keys.length && used < MOST_KEYS; at++) {
    const { id, weight } = keys[at] as (typeof keys)[number];
    const found = postings.of(id, MOST_WITH_TERM);
    // The newest stand first: where there is an earlier one at all, the last is.
    if ((found.at(-1) ?? own) < own) used++;
    for (const number of found) if (number < own) tally.add(number, weight * weight);
  }
  return tally
    .finish(MOST_LOOKED_AT)
    .map((number) => items.at(number) as AliveItem)
    .map((other) => ({ other, cosine: cosineOf(words, other.words) }))
    .filter(({ cosine }) => cosine > LEAST_COSINE)
    .sort((a, b) => b.cosine - a.cosine || a.other.number - b.other.number)
    .slice(0, MOST_COMPARED);
}

function findAcross(
  { words, language, number: own }: AliveItem,
  { items, postings, counts, tally }: Remembered,
): Kin["across"] {
  const weightOf = counts.weightsAcross();
  const ownLanguage = items.languageNumber(language);
  tally.begin(items.size);
  for (const id of keysAcross(words)) {
    const weight = weightOf(id);
    for (const number of postings.of(id, MOST_WITH_NAME))
      if (number < own && items.languageAt(number) !== ownLanguage) tally.add(number, weight);
  }
  return tally.finish(MOST_ACROSS_BY_NAMES);
}
