import anyAscii from "any-ascii";
import { findMentions } from "../../../src/enrich/place/find-mentions.ts";
import type { LanguageForms } from "../../../src/enrich/place/read-place-forms.ts";
import type { FormRow } from "./read-names.ts";
import type { Pair } from "./read-parallel.ts";

export type Ending = { readonly removed: string; readonly added: string };
export type Learned = { readonly forms: readonly FormRow[]; readonly endings: readonly Ending[] };
type Counts = { readonly all: number; readonly with: ReadonlyMap<string, number>; form: string };

/** A form that looks like a known name stands beside it in most of its sentences. */
const SHARE_OF_ALIKE = 0.6;
/** One that looks like nothing known has to stand there nearly always, and often. */
const SHARE_OF_UNLIKE = 0.9;
const FEWEST_UNLIKE = 5;
/** Of the country's sentences; a name of a person who was in the news that day has fewer. */
const COVER_OF_UNLIKE = 0.12;
const SHORTEST_COMMON = 4;
const SHORT_NAME = 5;
/** Of a name; of one in two words less, since the first may bend. */
const SHARE_OF_NAME = 0.55;
const SHARE_OF_PAIR = 0.4;
/** An ending is believed when so many countries have it. */
const FEWEST_COUNTRIES = 2;
const MOST_ENDINGS = 80;
const LONGEST_REMOVED = 4;
const LONGEST_ADDED = 7;
const WORD = /[\p{L}\p{M}]+/gu;
const UNSPACED = new Set(["zh", "ja", "th", "lo", "km", "my", "bo", "dz"]);

/** Words that stand where the English names a country, and how names of the language end. */
export function learnForms(
  language: string,
  pairs: readonly Pair[],
  { english, own, names }: Knowledge,
): Learned {
  if (UNSPACED.has(language)) return { forms: [], endings: [] };
  const truth = pairs.map((pair) => countriesIn(pair.english, english));
  const sentencesOf = new Map<string, number>();
  for (const country of truth.flatMap((one) => [...one]))
    sentencesOf.set(country, (sentencesOf.get(country) ?? 0) + 1);
  const forms: FormRow[] = [];
  const endings = new Map<string, Set<string>>();
  for (const [word, counts] of countWords(pairs, truth)) {
    const [country, together] = [...counts.with].sort((one, two) => two[1] - one[1])[0] ?? ["", 0];
    const base = nearestName(word, names.get(country) ?? []);
    const share = together / counts.all;
    if (base !== undefined && share >= SHARE_OF_ALIKE)
      noteEnding(endings, base.toLowerCase(), word, country);
    if (isKnown(counts.form, own)) continue;
    const cover = together / (sentencesOf.get(country) ?? 1);
    const isLearned =
      base !== undefined
        ? share >= SHARE_OF_ALIKE
        : !word.includes(" ") &&
          share >= SHARE_OF_UNLIKE &&
          together >= FEWEST_UNLIKE &&
          cover >= COVER_OF_UNLIKE;
    if (isLearned)
      forms.push({ language, target: country, naming: "adjective", form: counts.form });
  }
  return { forms, endings: believed(endings) };
}

export type Knowledge = {
  readonly english: LanguageForms;
  readonly own: LanguageForms;
  /** Of this language, by country. */
  readonly names: ReadonlyMap<string, readonly string[]>;
};

export function countriesIn(text: string, forms: LanguageForms): ReadonlySet<string> {
  return new Set(
    findMentions(text, forms)
      .flatMap((mention) => mention.senses)
      .filter((sense) => sense.naming === "name" || sense.naming === "adjective")
      .map((sense) => sense.target)
      .filter((target) => /^[a-z]{2}$|^european-union$/.test(target)),
  );
}

function countWords(
  pairs: readonly Pair[],
  truth: readonly ReadonlySet<string>[],
): ReadonlyMap<string, Counts> {
  const counted = new Map<string, { all: number; with: Map<string, number>; form: string }>();
  for (const [at, { other }] of pairs.entries()) {
    const written = new Map(wordsAndPairs(other).map((word) => [word.toLowerCase(), word]));
    for (const [word, form] of written) {
      if (word.length < 3) continue;
      const counts = counted.get(word) ?? { all: 0, with: new Map<string, number>(), form };
      counted.set(word, counts);
      counts.all += 1;
      // Small letters once, and the capital was that of a sentence.
      if (form === word) counts.form = form;
      for (const country of truth[at] ?? [])
        counts.with.set(country, (counts.with.get(country) ?? 0) + 1);
    }
  }
  return counted;
}

/** "Vereinigten Königreich" bends in both its words, so pairs are looked at beside words. */
function wordsAndPairs(text: string): readonly string[] {
  const words = text.match(WORD) ?? [];
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return [...words, ...pairs.filter((pair) => text.includes(pair))];
}

/** The name that shares the most letters at its beginning, enough of them. */
function nearestName(word: string, names: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let most = 0;
  for (const name of names) {
    const common = commonStart(word, name.toLowerCase());
    if (word.includes(" ") !== name.includes(" ")) continue;
    const least = name.includes(" ") ? SHARE_OF_PAIR : SHARE_OF_NAME;
    const alike = Math.max(common, commonStart(skeleton(word), skeleton(name)));
    if (
      alike >=
        Math.max(name.length <= SHORT_NAME ? 3 : SHORTEST_COMMON, Math.ceil(name.length * least)) &&
      alike > most
    ) {
      most = alike;
      nearest = name;
    }
  }
  return nearest;
}

function skeleton(word: string): string {
  return anyAscii(word).toLowerCase();
}

function commonStart(one: string, two: string): number {
  let at = 0;
  while (at < one.length && one[at] === two[at]) at += 1;
  return at;
}

function noteEnding(
  endings: Map<string, Set<string>>,
  base: string,
  word: string,
  country: string,
): void {
  const common = commonStart(base, word);
  const removed = base.slice(common);
  const added = word.slice(common);
  if (common < 3 || removed.length > LONGEST_REMOVED || added.length > LONGEST_ADDED) return;
  if (removed === "" && added === "") return;
  const key = `${removed}>${added}`;
  endings.set(key, (endings.get(key) ?? new Set()).add(country));
}

function believed(endings: ReadonlyMap<string, ReadonlySet<string>>): readonly Ending[] {
  return [...endings]
    .filter(([, countries]) => countries.size >= FEWEST_COUNTRIES)
    .sort((one, two) => two[1].size - one[1].size || (one[0] < two[0] ? -1 : 1))
    .slice(0, MOST_ENDINGS)
    .map(([key]) => {
      const [removed = "", added = ""] = key.split(">");
      return { removed, added };
    });
}

function isKnown(form: string, own: LanguageForms): boolean {
  return findMentions(form, own).some((mention) => !mention.isOpen);
}
