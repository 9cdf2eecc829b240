import { ARABIC } from "./arabic-table.ts";
import { CHINESE } from "./chinese-table.ts";
import { ENGLISH } from "./english-table.ts";
import { FRENCH } from "./french-table.ts";
import { GERMAN } from "./german-table.ts";
import { GREEK } from "./greek-table.ts";
import { HEBREW } from "./hebrew-table.ts";
import { HINDI } from "./hindi-table.ts";
import { ITALIAN } from "./italian-table.ts";
import { JAPANESE } from "./japanese-table.ts";
import { KOREAN } from "./korean-table.ts";
import type { Language } from "./language.ts";
import { PERSIAN } from "./persian-table.ts";
import { POLISH } from "./polish-table.ts";
import { PORTUGUESE } from "./portuguese-table.ts";
import { SPANISH } from "./spanish-table.ts";
import { THAI } from "./thai-table.ts";
import { UKRAINIAN } from "./ukrainian-table.ts";

/** By BCP 47 code. */
export const LANGUAGES = {
  en: ENGLISH,
  fr: FRENCH,
  de: GERMAN,
  es: SPANISH,
  pt: PORTUGUESE,
  it: ITALIAN,
  pl: POLISH,
  el: GREEK,
  uk: UKRAINIAN,
  ar: ARABIC,
  he: HEBREW,
  fa: PERSIAN,
  hi: HINDI,
  th: THAI,
  ja: JAPANESE,
  zh: CHINESE,
  ko: KOREAN,
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageCode = keyof typeof LANGUAGES;
