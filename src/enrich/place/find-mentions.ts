import { foldText, SIGN, type FoldedText } from "./fold-text.ts";
import { CHECK_START, HASH_START, nextCheck, nextHash, type Sense } from "./make-form-table.ts";
import type { LanguageForms } from "./read-place-forms.ts";

export type Mention = {
  /** In the text as it was given, in NFC. */
  readonly from: number;
  readonly to: number;
  readonly senses: readonly Sense[];
  /** More letters follow the form in its word, so it is less sure. */
  readonly isOpen: boolean;
};

/** The longest form of the table has so many characters; what is longer is none. */
const LONGEST_FORM = 48;
/** Open endings need so much of a name, or "Iran" would be found in every word that begins so. */
const SHORTEST_OPEN = 5;
/** In Hangul a letter is a syllable: two of them are a name. */
const SHORTEST_OPEN_ANY = 2;
const MOST_BEFORE = 2;

type Reading = LanguageForms & { readonly text: FoldedText };
type Found = { readonly end: number; readonly senses: readonly Sense[]; readonly isOpen: boolean };

/** One pass from left to right; of forms that begin at one place the longest counts. */
export function findMentions(text: string, forms: LanguageForms): readonly Mention[] {
  const folded = foldText(text);
  const reading = { ...forms, text: folded };
  const mentions: Mention[] = [];
  let at = 0;
  while (at < folded.length) {
    const found = longestAtWord(reading, at);
    if (found === undefined) {
      at += 1;
      continue;
    }
    const from = folded.offsets[found.start] ?? 0;
    const to = (folded.offsets[found.end - 1] ?? 0) + 1;
    mentions.push({ from, to, senses: found.senses, isOpen: found.isOpen });
    at = Math.max(found.end, at + 1);
  }
  return mentions;
}

function longestAtWord(reading: Reading, at: number): (Found & { start: number }) | undefined {
  const { text, shape } = reading;
  const sign = text.signs[at];
  if (sign === SIGN.gap) return undefined;
  const before = at === 0 ? SIGN.gap : text.signs[at - 1];
  const isForeign = isForeignAt(reading, at);
  if (isForeign ? at > 0 && isLatin(text, at - 1) : sign === SIGN.letter && before === SIGN.letter)
    return undefined;
  if (at > 0 && isKatakana(text, at) && isKatakana(text, at - 1)) return undefined;
  for (let skipped = 0; skipped <= MOST_BEFORE; skipped += 1) {
    const start = at + skipped;
    const found = longestFrom(reading, start);
    if (found !== undefined) return { ...found, start };
    if (text.signs[start] !== SIGN.letter) return undefined;
    if (!shape.before.includes(String.fromCharCode(text.codes[start] ?? 0))) return undefined;
  }
  return undefined;
}

function longestFrom(reading: Reading, start: number): Found | undefined {
  const { text, own, everywhere, latin, shape } = reading;
  const isForeign = isForeignAt(reading, start);
  const shortestOpen = shape.after === -1 ? SHORTEST_OPEN_ANY : SHORTEST_OPEN;
  const end = Math.min(text.length, start + LONGEST_FORM);
  let hash = HASH_START;
  let check = CHECK_START;
  let longest: Found | undefined;
  for (let at = start; at < end; at += 1) {
    const code = text.codes[at] ?? 0;
    hash = nextHash(hash, code);
    check = nextCheck(check, code);
    if (isKatakana(text, at) && isKatakana(text, at + 1)) continue;
    if (isForeign && isLatin(text, at) && isLatin(text, at + 1)) continue;
    const left = isForeign ? 0 : lettersLeft(text, at + 1, text.signs[at] ?? 0);
    const isOpen = left > 0;
    if (isOpen && !mayBeOpen(left, at + 1 - start, { after: shape.after, shortestOpen })) continue;
    const senses = joined(
      own.find(hash, check),
      isOpen ? undefined : everywhere.find(hash, check),
      isForeign ? latin?.find(hash, check) : undefined,
    );
    const fit = senses.filter((sense) => isWrittenSo(text, { start, to: at + 1 }, sense));
    if (fit.length > 0) longest = { end: at + 1, senses: fit, isOpen };
  }
  return longest;
}

type Senses = Found["senses"];
const NONE: Senses = [];

/** Of the three there is nearly always none, and at each letter of a text it is asked. */
function joined(
  own: Senses | undefined,
  everywhere: Senses | undefined,
  latin: Senses | undefined,
): Senses {
  if (own === undefined && everywhere === undefined && latin === undefined) return NONE;
  return [...(own ?? NONE), ...(everywhere ?? NONE), ...(latin ?? NONE)];
}

/** A word in Latin letters in a text of another script, which may bear the text's own endings. */
function isForeignAt({ text, latin }: Reading, at: number): boolean {
  return latin !== undefined && isLatin(text, at);
}

function isLatin(text: FoldedText, at: number): boolean {
  const code = text.codes[at] ?? 0;
  return at < text.length && ((code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f));
}

/** Words from abroad are written in a script of their own: "タイ" is Thailand and "タイトル" a title. */
function isKatakana(text: FoldedText, at: number): boolean {
  const code = text.codes[at] ?? 0;
  return at < text.length && code >= 0x30a1 && code <= 0x30fc && code !== 0x30fb;
}

/** How many letters of the same word follow; scripts without gaps have none. */
function lettersLeft(text: FoldedText, from: number, sign: number): number {
  if (sign !== SIGN.letter) return 0;
  let at = from;
  while (at < text.length && text.signs[at] === SIGN.letter && at - from < LONGEST_FORM) at += 1;
  return at - from;
}

function mayBeOpen(
  left: number,
  length: number,
  { after, shortestOpen }: { readonly after: number; readonly shortestOpen: number },
): boolean {
  if (length < shortestOpen) return false;
  return after === -1 || left <= after;
}

/** "polish" is no Pole and "us" no country: a form that has a capital is found with one only. */
function isWrittenSo(
  text: FoldedText,
  { start, to }: { readonly start: number; readonly to: number },
  { written }: Sense,
): boolean {
  if (written === "small") return true;
  if (text.capitals[start] !== 1) return false;
  if (written === "capital") return true;
  for (let at = start; at < to; at += 1) {
    if (text.signs[at] === SIGN.letter && !isCapitalOrDigit(text, at)) return false;
  }
  return true;
}

function isCapitalOrDigit(text: FoldedText, at: number): boolean {
  const code = text.codes[at] ?? 0;
  return text.capitals[at] === 1 || (code >= 48 && code <= 57);
}
