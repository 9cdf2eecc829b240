/** How words of a language hide a name: letters stuck on before it, endings after it. */
export type WordShape = {
  /** Letters that may stand before a name in one word: "and", "in", "the". */
  readonly before: string;
  /** So many letters may follow a form of five or more; -1 for any number. */
  readonly after: number;
};

const PLAIN: WordShape = { before: "", after: 0 };

const SHAPES: Readonly<Record<string, WordShape>> = {
  ar: { before: "وبلفكا", after: 0 },
  fa: { before: "", after: 2 },
  ur: { before: "", after: 1 },
  he: { before: "ובלמהשכ", after: 0 },
  am: { before: "የበለከእስ", after: 3 },
  ti: { before: "ብናንዝካ", after: 2 },
  ko: { before: "", after: -1 },
  ta: { before: "", after: 8 },
  ml: { before: "", after: 9 },
  te: { before: "", after: 6 },
  kn: { before: "", after: 6 },
  mr: { before: "", after: 4 },
  hi: { before: "", after: 0 },
  si: { before: "", after: 4 },
  bn: { before: "", after: 3 },
  ne: { before: "", after: 4 },
  as: { before: "", after: 3 },
  fi: { before: "", after: 5 },
  et: { before: "", after: 4 },
  hu: { before: "", after: 6 },
  eu: { before: "", after: 6 },
  ka: { before: "", after: 6 },
  hy: { before: "", after: 5 },
  kk: { before: "", after: 6 },
  ky: { before: "", after: 6 },
  uz: { before: "", after: 6 },
  tt: { before: "", after: 6 },
  az: { before: "", after: 5 },
  tr: { before: "", after: 4 },
  mn: { before: "", after: 6 },
  ug: { before: "", after: 6 },
  tk: { before: "", after: 5 },
  ru: { before: "", after: 2 },
  uk: { before: "", after: 2 },
  be: { before: "", after: 2 },
  sr: { before: "", after: 2 },
  hr: { before: "", after: 2 },
  bs: { before: "", after: 2 },
  sl: { before: "", after: 2 },
  cs: { before: "", after: 2 },
  sk: { before: "", after: 2 },
  pl: { before: "", after: 2 },
  bg: { before: "", after: 2 },
  mk: { before: "", after: 2 },
  lt: { before: "", after: 2 },
  lv: { before: "", after: 2 },
  sq: { before: "", after: 2 },
  el: { before: "", after: 1 },
  is: { before: "", after: 2 },
  so: { before: "", after: 3 },
  om: { before: "", after: 3 },
  zu: { before: "", after: 2 },
  xh: { before: "", after: 2 },
};

export function wordShapeOf(language: string): WordShape {
  return SHAPES[language] ?? PLAIN;
}
