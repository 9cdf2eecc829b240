import { listWords, type SearchWord } from "./list-words.ts";
import { stemMark } from "./stem-word.ts";

/** Grows with every change to which words a text has: what was stored by earlier ones is made anew. */
export const SEARCH_RULES_VERSION = 1;

/** What is looked through, by how much it says: A the headline, D what it links to. */
export type SearchedText = {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly weight: "A" | "B" | "C" | "D";
};

/** Longer texts are cut: Postgres keeps 16,383 places and 256 of one word. */
const MOST_WORDS = 4_000;
const MOST_PLACES = 200;
/** No phrase reaches from one text into the next. */
const BETWEEN_TEXTS = 10;

/** The words of some texts with their places, as Postgres writes a tsvector; it only indexes them. */
export function writeWords(texts: readonly SearchedText[]): string {
  const places = new Map<string, string[]>();
  let start = 1;
  for (const { text, language, weight } of texts) {
    const words = listWords(text).slice(0, MOST_WORDS);
    const main = language.split("-", 1)[0]?.toLowerCase() ?? "";
    for (const word of words) {
      const place = `${start + word.at}${weight}`;
      for (const form of formsOf(word, main)) addPlace(places, form, place);
    }
    start += (words.at(-1)?.at ?? 0) + BETWEEN_TEXTS;
  }
  return [...places].map(([word, at]) => `${quoteWord(word)}:${at.join(",")}`).join(" ");
}

function addPlace(places: Map<string, string[]>, form: string, place: string): void {
  const known = places.get(form);
  if (known === undefined) places.set(form, [place]);
  else if (known.length < MOST_PLACES) known.push(place);
}

function formsOf({ word, kind }: SearchWord, language: string): readonly string[] {
  const stem = kind === "plain" ? stemMark(word, language) : undefined;
  return stem === undefined ? [word] : [word, stem];
}

/** As a lexeme is written in Postgres's own notation. */
export function quoteWord(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
