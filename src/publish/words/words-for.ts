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

/** The site's own words in a language, or in English where there is no table of it. */
export function wordsFor(language: string): Words {
  return TABLES.get(language.split("-", 1)[0] ?? "") ?? ENGLISH;
}
