/**
 * Which script a letter is of, by the blocks of Unicode: first and last code point. The blocks of
 * Chinese, Japanese and Korean stand apart because each of the three tells the language by itself.
 */
export const SCRIPT_BLOCKS = [
  [0x0041, 0x02af, "Latn"],
  [0x0370, 0x03ff, "Grek"],
  [0x0400, 0x052f, "Cyrl"],
  [0x0530, 0x058f, "Armn"],
  [0x0590, 0x05ff, "Hebr"],
  [0x0600, 0x06ff, "Arab"],
  [0x0750, 0x077f, "Arab"],
  [0x0780, 0x07bf, "Thaa"],
  [0x07c0, 0x07ff, "Nkoo"],
  [0x08a0, 0x08ff, "Arab"],
  [0x0900, 0x097f, "Deva"],
  [0x0980, 0x09ff, "Beng"],
  [0x0a00, 0x0a7f, "Guru"],
  [0x0a80, 0x0aff, "Gujr"],
  [0x0b00, 0x0b7f, "Orya"],
  [0x0b80, 0x0bff, "Taml"],
  [0x0c00, 0x0c7f, "Telu"],
  [0x0c80, 0x0cff, "Knda"],
  [0x0d00, 0x0d7f, "Mlym"],
  [0x0d80, 0x0dff, "Sinh"],
  [0x0e00, 0x0e7f, "Thai"],
  [0x0e80, 0x0eff, "Laoo"],
  [0x0f00, 0x0fff, "Tibt"],
  [0x1000, 0x109f, "Mymr"],
  [0x10a0, 0x10ff, "Geor"],
  [0x1100, 0x11ff, "Hang"],
  [0x1200, 0x139f, "Ethi"],
  [0x1780, 0x17ff, "Khmr"],
  [0x1c50, 0x1c7f, "Olck"],
  [0x1e00, 0x1eff, "Latn"],
  [0x1f00, 0x1fff, "Grek"],
  [0x2d30, 0x2d7f, "Tfng"],
  [0x2d80, 0x2ddf, "Ethi"],
  [0x3040, 0x30ff, "Kana"],
  [0x3130, 0x318f, "Hang"],
  [0x3400, 0x9fff, "Hani"],
  [0xabc0, 0xabff, "Mtei"],
  [0xac00, 0xd7a3, "Hang"],
  [0xfb50, 0xfdff, "Arab"],
  [0xfe70, 0xfeff, "Arab"],
] as const satisfies readonly (readonly [number, number, string])[];

export type Script = (typeof SCRIPT_BLOCKS)[number][2];

/** A letter that is half a word or more, so that a maker's name in Latin letters does not outweigh it. */
export const HEAVY_SCRIPTS: ReadonlySet<Script> = new Set(["Hani", "Kana", "Hang"]);
