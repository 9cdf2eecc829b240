/** What the catalogue calls a language, by the three letters of the parallel texts. */
const UNLIKE_CANONICAL: Readonly<Record<string, string>> = {
  arb: "ar",
  azj: "az",
  als: "sq",
  gaz: "om",
  khk: "mn",
  kmr: "ku",
  lvs: "lv",
  msa: "ms",
  nob: "no",
  nno: "no",
  npi: "ne",
  ory: "or",
  pbt: "ps",
  pes: "fa",
  plt: "mg",
  swh: "sw",
  tgl: "fil",
  uzn: "uz",
  ydd: "yi",
  yue: "zh",
  zho: "zh",
  zsm: "ms",
  prs: "prs",
};

export function languageOf(code: string): string {
  const three = code.slice(0, 3);
  return UNLIKE_CANONICAL[three] ?? new Intl.Locale(three).language;
}

/** CLDR's folders that are read as one language here. */
export function languageOfLocale(locale: string): string | undefined {
  if (["no", "nb", "nn"].includes(locale)) return "no";
  if (["zh", "zh-Hant", "yue"].includes(locale)) return "zh";
  if (["sr", "sr-Latn"].includes(locale)) return "sr";
  return /^[a-z]{2,3}$/.test(locale) ? locale : undefined;
}
