import { mainLanguage } from "../../lib/main-language.ts";

/** Names of languages that are not used any more, or that stand for several. */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  no: ["nb", "nn"],
  nb: ["nb", "nn"],
  nn: ["nn", "nb"],
  sh: ["sr", "hr", "bs"],
  fil: ["tl"],
  prs: ["fa"],
  arb: ["ar"],
  yue: ["zh"],
  cmn: ["zh"],
};

/** The languages that a declared one may stand for, the likeliest first. */
export function declaredLanguages(declared: string | undefined): readonly string[] {
  // "sr-Latn" is what "sh" is called today.
  if (declared?.toLowerCase() === "sh") return STANDS_FOR["sh"] ?? [];
  const language = mainLanguage(declared);
  if (language === "") return [];
  return STANDS_FOR[language] ?? [language];
}
