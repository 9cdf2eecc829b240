/** What a character is for matching words. */
export const SIGN = { gap: 0, letter: 1, mark: 2, unspaced: 3 } as const;

export type FoldedText = {
  /** One code unit each, small letters, marks left out, white space as one space. */
  readonly codes: Uint16Array;
  /** Where each code stands in the text as it was given. */
  readonly offsets: Uint32Array;
  readonly signs: Uint8Array;
  /** 1 where the letter was written as a capital. */
  readonly capitals: Uint8Array;
  readonly length: number;
};

const UNITS = 65_536;
/** Nobody names a place for the first time after so many characters. */
const MOST_CHARACTERS = 20_000;

type Tables = {
  readonly fold: Uint16Array;
  readonly signs: Uint8Array;
  readonly capitals: Uint8Array;
};
let tables: Tables | undefined;

/** Folded alike for forms and for texts, so that both meet. Offsets lead back to the text in NFC. */
export function foldText(given: string): FoldedText {
  const { fold, signs, capitals } = (tables ??= makeTables());
  const length = Math.min(given.length, MOST_CHARACTERS);
  const folded = {
    codes: new Uint16Array(length),
    offsets: new Uint32Array(length),
    signs: new Uint8Array(length),
    capitals: new Uint8Array(length),
  };
  let at = 0;
  for (let from = 0; from < length; from += 1) {
    const unit = given.charCodeAt(from);
    const sign = signs[unit] ?? SIGN.gap;
    if (sign === SIGN.mark) continue;
    const code = fold[unit] ?? unit;
    if (code === SPACE && at > 0 && folded.codes[at - 1] === SPACE) continue;
    folded.codes[at] = code;
    folded.offsets[at] = from;
    folded.signs[at] = sign;
    folded.capitals[at] = capitals[unit] ?? 0;
    at += 1;
  }
  unmixScripts(folded.codes, folded.signs, at);
  return { ...folded, length: at };
}

/** Small letters of Latin that look like Cyrillic ones; texts hold some by a slip of the keyboard. */
const LOOKS_CYRILLIC = new Map(
  [..."aceopxyjsi"].map((sign, at) => [sign.charCodeAt(0), "асеорхујѕі".charCodeAt(at)]),
);
const CYRILLIC = { from: 0x0400, to: 0x04ff } as const;

/** A word of Cyrillic is all Cyrillic. */
function unmixScripts(codes: Uint16Array, signs: Uint8Array, length: number): void {
  for (let from = 0; from < length; from += 1) {
    if (signs[from] !== SIGN.letter) continue;
    let to = from;
    let isCyrillic = false;
    for (; to < length && signs[to] === SIGN.letter; to += 1)
      isCyrillic ||= (codes[to] as number) >= CYRILLIC.from && (codes[to] as number) <= CYRILLIC.to;
    if (isCyrillic)
      for (let at = from; at < to; at += 1)
        codes[at] = LOOKS_CYRILLIC.get(codes[at] as number) ?? (codes[at] as number);
    from = to;
  }
}

const SPACE = 32;
/** Dashes, apostrophes and white space of every sort are one each; letters of Arabic that vary. */
const ALIKE: Readonly<Record<string, string>> = {
  "’": "'",
  ʼ: "'",
  "‘": "'",
  "`": "'",
  "‐": "-",
  "‑": "-",
  "–": "-",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ئ: "ي",
  ک: "ك",
  ۀ: "ه",
  ة: "ه",
  ё: "е",
};
/** Points of Hebrew, vowels of Arabic, tatweel, joiners, the soft hyphen. */
const MARKS: readonly (readonly [from: number, to: number])[] = [
  [0xad, 0xad],
  [0x0300, 0x036f],
  [0x0591, 0x05bd],
  [0x05bf, 0x05c2],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x200b, 0x200f],
  [0x2060, 0x2060],
  [0xfeff, 0xfeff],
];
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

function makeTables(): Tables {
  const made = {
    fold: new Uint16Array(UNITS),
    signs: new Uint8Array(UNITS),
    capitals: new Uint8Array(UNITS),
  };
  for (let unit = 0; unit < UNITS; unit += 1) {
    const sign = String.fromCharCode(unit);
    const small = sign.toLowerCase();
    const alike = /\s/u.test(sign) ? " " : (ALIKE[small] ?? small);
    made.fold[unit] = alike.length === 1 ? alike.charCodeAt(0) : unit;
    made.signs[unit] = signOf(sign);
    made.capitals[unit] = small !== sign ? 1 : 0;
  }
  return made;
}

function signOf(sign: string): number {
  const unit = sign.charCodeAt(0);
  if (MARKS.some(([from, to]) => unit >= from && unit <= to)) return SIGN.mark;
  if (UNSPACED.test(sign)) return SIGN.unspaced;
  // Halves of a pair are letters of some script, mostly; as such they part no word.
  return LETTER.test(sign) || /[\uD800-\uDFFF]/.test(sign) ? SIGN.letter : SIGN.gap;
}
