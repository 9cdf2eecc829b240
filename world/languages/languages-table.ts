import { ARABIC } from "./arabic-table.ts";
import { ENGLISH } from "./english-table.ts";
import { FRENCH } from "./french-table.ts";
import { JAPANESE } from "./japanese-table.ts";
import type { Language } from "./language.ts";

/** By BCP 47 code. */
export const LANGUAGES = {
  en: ENGLISH,
  fr: FRENCH,
  ar: ARABIC,
  ja: JAPANESE,
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageCode = keyof typeof LANGUAGES;
