import { ENGLISH } from "./english-words-table.ts";
import { type Words } from "./words.ts";

const TABLES: Readonly<Record<string, Words>> = { en: ENGLISH };

/** The site's own words in a language, or in English where there is no table of it. */
export function wordsFor(language: string): Words {
  return TABLES[language.split("-", 1)[0] ?? ""] ?? ENGLISH;
}
