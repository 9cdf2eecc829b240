import { ARABIC } from "./arabic-words-table.ts";
import { ENGLISH } from "./english-words-table.ts";
import { FRENCH } from "./french-words-table.ts";
import { SPANISH } from "./spanish-words-table.ts";
import { type Words } from "./words.ts";

const TABLES: ReadonlyMap<string, Words> = new Map([
  ["ar", ARABIC],
  ["en", ENGLISH],
  ["es", SPANISH],
  ["fr", FRENCH],
]);

/** Languages that the site's own words are written in, each by its own name. */
export const SITE_LANGUAGES = [
  ["en", "English"],
  ["fr", "Français"],
  ["es", "Español"],
  ["ar", "العربية"],
] as const;

/** A page in a language without words here would say that it is what it is not. */
export function hasWordsFor(language: string): boolean {
  return TABLES.has(language.split("-", 1)[0] ?? "");
}

/** The site's own words in a language, or in English where there is no table of it. */
export function wordsFor(language: string): Words {
  return TABLES.get(language.split("-", 1)[0] ?? "") ?? ENGLISH;
}
