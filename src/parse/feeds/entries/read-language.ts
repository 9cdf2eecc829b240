import { type Reading } from "../reading.ts";

/** BCP 47 in shape: "en", "pt-BR", "zh-Hant-TW"; written with "_" by some. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;

export function readLanguage(written: string | undefined, reading: Reading): string | undefined {
  const language = written?.trim().replaceAll("_", "-");
  if (language === undefined || language === "") return undefined;
  if (LANGUAGE.test(language)) return language;
  reading.warn("language_odd", language);
  return undefined;
}
