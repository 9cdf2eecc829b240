/** Codes that CLDR leads elsewhere than we file them: forms of one written language. */
const OURS: Readonly<Record<string, string>> = {
  fil: "tl",
  "fa-AF": "fa",
  ars: "ar",
  acm: "ar",
  acq: "ar",
  aeb: "ar",
  apc: "ar",
  ary: "ar",
  arz: "ar",
  mey: "ar",
  yue: "zh",
  pbt: "ps",
  fuv: "ff",
  quy: "qu",
};

/** BCP 47, the shortest form, of a corpus's code: "zho-TW", "gaz_Latn", "eng". */
export function languageOfCode(code: string): string {
  const [language = code] = code.split(/[-_]/);
  const [canonical = language] = Intl.getCanonicalLocales(language);
  return OURS[canonical] ?? canonical;
}
