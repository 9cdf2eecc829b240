import type { ScorePart } from "../../model/score-part.ts";
import { wordsOf } from "../features/features-of-story.ts";

/** What readers or editors have seen already. */
export type Known = { readonly title: string; readonly fate: "published" | "passed" };

export type Novelty = (title: string) => ScorePart | undefined;

/** Below, two titles are of one field and not about one thing. */
const ALIKE = 0.6;
/** For the very same title. */
const MOST = 2;
/** A word that more than so many titles have tells nothing, and would make each compare with all. */
const COMMON = 200;

/**
 * Answers who tells one thing again in other words, or sends it anew under another address: what is
 * much like something published or passed lately stands lower.
 */
export function openNovelty(known: readonly Known[]): Novelty {
  const words = known.map(({ title }) => wordsOf(title));
  const having = new Map<string, number[]>();
  for (const [at, own] of words.entries())
    for (const word of own) {
      const those = having.get(word);
      if (those === undefined) having.set(word, [at]);
      else those.push(at);
    }
  /** Rare words say more of what a title is about. */
  const weigh = (word: string): number =>
    Math.log(1 + known.length / (1 + (having.get(word)?.length ?? 0)));
  const lengths = words.map((own) => sum(own.map(weigh)));

  return (title) => {
    const own = wordsOf(title);
    const length = sum(own.map(weigh));
    const shared = new Map<number, number>();
    for (const word of own) {
      const those = having.get(word) ?? [];
      if (those.length <= COMMON)
        for (const at of those) shared.set(at, (shared.get(at) ?? 0) + weigh(word));
    }
    let best = 0;
    let nearest: Known | undefined;
    for (const [at, common] of shared) {
      const alike = common / Math.max(length, lengths[at] as number);
      if (alike > best) [best, nearest] = [alike, known[at]];
    }
    if (nearest === undefined || best <= ALIKE) return undefined;
    return {
      part: "novelty",
      value: (-MOST * (best - ALIKE)) / (1 - ALIKE),
      phrase: `much like what was ${nearest.fate} lately: ${nearest.title}`,
    };
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
