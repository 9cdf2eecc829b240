import { HOUR } from "../lib/duration.ts";
import { holds } from "./evidence/compare-items.ts";
import type { AliveItem } from "./memory/alive-item.ts";
import { IN_TITLE, IS_NUMBER, IS_PAIR, STEPS_A_WEIGHT } from "./words/known-words.ts";

export const RELATIONS = ["first", "same text", "same story", "follow-up"] as const;
export type Relation = (typeof RELATIONS)[number];

/** Why an item stands with another, as numbers and words that can be shown. */
export type JoinReason = {
  /** The item that speaks most for it. */
  readonly with: string;
  /** Log-odds that the two tell one event. */
  readonly logOdds: number;
  /** What each kind of evidence says, in log-odds. */
  readonly parts: Readonly<Record<string, number>>;
  /** What both have. */
  readonly words: readonly string[];
};

export type Standing = {
  readonly relation: Relation;
  /** Words and numbers that a follow-up has and those before it have not. */
  readonly news: readonly string[];
};

export type Explanation = Standing & {
  /** Undefined for the first of a story, and where others of the story speak for it together. */
  readonly reason: JoinReason | undefined;
};

/** What is told so much later is news of its own, if it has something new. */
const FOLLOW_UP_AFTER_MS = 36 * HOUR;
/** Rarer words than this, and numbers, are something new. */
const TELLING_WEIGHT = 4.5;

/** How an item stands to those that came before it in its story. */
export function relationOf(
  item: AliveItem,
  earlier: readonly AliveItem[],
  {
    isSameText,
    writtenOf,
  }: { readonly isSameText: boolean; readonly writtenOf: (id: number) => string },
): Standing {
  const first = earlier[0];
  if (first === undefined) return { relation: "first", news: [] };
  if (isSameText) return { relation: "same text", news: [] };
  const news = item.at - first.at > FOLLOW_UP_AFTER_MS ? newsOf(item, earlier, writtenOf) : [];
  return news.length > 0 ? { relation: "follow-up", news } : { relation: "same story", news };
}

function newsOf(
  { words }: AliveItem,
  earlier: readonly AliveItem[],
  writtenOf: (id: number) => string,
): string[] {
  const found: { readonly id: number; readonly weight: number }[] = [];
  for (let at = 0; at < words.terms; at++) {
    const id = words.ints[at] as number;
    const flags = words.bytes[at] as number;
    const weight = (words.bytes[words.terms + at] as number) / STEPS_A_WEIGHT;
    const isTelling = weight >= TELLING_WEIGHT || ((flags & IS_NUMBER) !== 0 && weight > 0);
    if (
      (flags & (IN_TITLE | IS_PAIR)) === IN_TITLE &&
      isTelling &&
      !earlier.some((item) => holds(item.words, id))
    )
      found.push({ id, weight });
  }
  return found.toSorted((a, b) => b.weight - a.weight).map(({ id }) => writtenOf(id));
}
