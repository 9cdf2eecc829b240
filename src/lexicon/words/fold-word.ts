/** No word of any language is longer; what is, was made to cost time. */
const LONGEST_WORD = 64;

/** Hyphens that show only at a line's end, joiners that only shape letters, and Arabic stretching. */
const INVISIBLE = /\u00ad|\u200d|\u0640/g;
/** Lower-casing leaves a dot of its own on the i of "İstanbul". */
const DOTTED_I = /i\u0307/g;

/** The form of a word that all its spellings on pages share: small letters, composed, unstretched. */
export function foldWord(written: string): string {
  return written
    .slice(0, LONGEST_WORD)
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(DOTTED_I, "i");
}
