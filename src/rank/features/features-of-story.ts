import { listTokens, type Token } from "../../lexicon/words/list-tokens.ts";
import { familyOf } from "../parts/family-of.ts";
import type { StoryToRank } from "./story-to-rank.ts";

/** What a story is judged by: how much of each feature it has, and the vector as one more. */
export type Features = {
  readonly values: ReadonlyMap<string, number>;
  readonly vector: Float32Array | undefined;
};

/** The log-odds of any story whatever. */
export const BASE = "base";
/** Nothing was found that makes it a matter of public service. */
export const NO_KIND = "kind:none";
/** A word's forms mostly begin alike; what is cut off is marked, as words are shown. */
const STEM_LETTERS = 7;
/** Longer titles are teasers, and each word of them says less. */
const MOST_WORDS = 24;
/** Two words together are seen seldom, and mostly where each alone was. */
const PAIR = 0.7;
/** What a title looks like: a page that lasts is named in few words, a story of the day is told. */
const FORMS: readonly (readonly [string, (title: string, words: number) => boolean])[] = [
  ["form:few-words", (_, words) => words <= 4],
  ["form:many-words", (_, words) => words > 11],
  ["form:question", (title) => /[?？]\s*$/u.test(title)],
  ["form:quotation", (title) => /["“„«‘]\p{L}|(?:^|\s)'\p{L}/u.test(title)],
  ["form:abbreviation", (title) => /(?:^|[^\p{L}])\p{Lu}{3,6}(?!\p{L})/u.test(title)],
];

export function featuresOfStory(story: StoryToRank): Features {
  const values = new Map<string, number>([[BASE, 1]]);
  for (const term of story.terms) values.set(term, 1);
  if (!story.terms.some((term) => term.startsWith("kind:"))) values.set(NO_KIND, 1);
  const tokens = listTokens(story.title);
  const stems = tokens.slice(0, MOST_WORDS).flatMap(stemsOf);
  for (const stem of stems) values.set(`word:${stem}`, 1);
  for (const pair of pairsIn(stems)) values.set(`pair:${pair}`, PAIR);
  values.set(`source:${story.sourceId}`, 1);
  values.set(`field:${story.field}`, 1);
  values.set(`language:${story.language ?? "unknown"}`, 1);
  const [teller] = story.tellers;
  if (teller !== undefined) values.set(`family:${familyOf(teller)}`, 1);
  if (story.hasLine) values.set("form:line", 1);
  for (const [form, isSo] of FORMS) if (isSo(story.title, tokens.length)) values.set(form, 1);
  return { values, vector: story.vector };
}

/** The words of a title as features know them: folded, cut to what their forms have in common. */
export function wordsOf(title: string, most = MOST_WORDS): readonly string[] {
  return [...new Set(listTokens(title).slice(0, most).flatMap(stemsOf))];
}

/** Each two words in a row. */
export function pairsOf(title: string): readonly string[] {
  return pairsIn(listTokens(title).slice(0, MOST_WORDS).flatMap(stemsOf));
}

function pairsIn(stems: readonly string[]): readonly string[] {
  return stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`);
}

/** Of scripts without spaces each two signs in a row. */
function stemsOf({ kind, word }: Token): readonly string[] {
  const letters = [...word];
  if (kind === "word")
    return [letters.length > STEM_LETTERS ? `${letters.slice(0, STEM_LETTERS).join("")}…` : word];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}
