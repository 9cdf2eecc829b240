/** Accents, points and stretching that people leave out when they ask. Not behind Cyrillic: й is a letter. */
const MARKS =
  /(?<!\p{Script=Cyrillic})[\u0300-\u036f]|[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u06d6-\u06ed]/gu;
/** Soft hyphens, joiners, zero-width blanks, directions, and signs that choose a picture's look. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/g;
/** What one word is written with here and there. */
const ALIKE: Readonly<Record<string, string>> = {
  ё: "е",
  ς: "σ",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
  ħ: "h",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
  "’": "'",
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "−": "-",
};
const ALL_ALIKE = new RegExp(`[${Object.keys(ALIKE).join("")}]`, "gu");

/**
 * Text in the one form in which it is looked for: small, of one width, without accents or points.
 * Twice is once.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(UNSEEN, "")
    .toLowerCase()
    .replace(/ё/g, "ё")
    .replace(MARKS, "")
    .normalize("NFC")
    .replace(ALL_ALIKE, (letter) => ALIKE[letter] ?? letter);
}
