import { BUCKETS, eachGram } from "../../../../src/enrich/language/each-gram.ts";
import type { Script } from "../../../../src/enrich/language/scripts-table.ts";
import { splitScripts } from "../../../../src/enrich/language/split-scripts.ts";
import type { Lesson } from "./list-lessons.ts";

export type GramCounts = {
  readonly profiles: readonly string[];
  /** Which profiles are written in a script, by their numbers. */
  readonly scripts: Readonly<Partial<Record<Script, readonly number[]>>>;
  /** Bucket by bucket, a number a profile. */
  readonly counts: Float32Array;
  /** All grams of each profile. */
  readonly totals: Float64Array;
};

/** Names and foreign words are in other scripts; a language's own has more of its letters. */
const OWN_SCRIPT = 0.15;

export function countGrams(lessons: readonly Lesson[]): GramCounts {
  const profiles = [...new Set(lessons.map(({ profile }) => profile))].toSorted();
  const numberOf = new Map(profiles.map((profile, at) => [profile, at]));
  const counts = new Float32Array(BUCKETS * profiles.length);
  const totals = new Float64Array(profiles.length);
  const letters = profiles.map(() => new Map<Script, number>());
  for (const { profile, text, weight } of lessons) {
    const number = numberOf.get(profile) as number;
    const [main, ...others] = splitScripts(text);
    if (main === undefined) continue;
    for (const own of [main, ...others])
      letters[number]?.set(own.script, (letters[number].get(own.script) ?? 0) + own.weight);
    for (const word of main.words)
      eachGram(word, (bucket) => {
        const at = bucket * profiles.length + number;
        counts[at] = (counts[at] as number) + weight;
        totals[number] = (totals[number] as number) + weight;
      });
  }
  return { profiles, scripts: scriptsOf(letters), counts, totals };
}

function scriptsOf(letters: readonly ReadonlyMap<Script, number>[]): GramCounts["scripts"] {
  const scripts: Partial<Record<Script, number[]>> = {};
  for (const [number, own] of letters.entries()) {
    const all = [...own.values()].reduce((sum, count) => sum + count, 0);
    for (const [script, count] of own)
      if (count > OWN_SCRIPT * all) (scripts[script] ??= []).push(number);
  }
  return scripts;
}
