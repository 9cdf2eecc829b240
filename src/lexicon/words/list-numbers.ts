/** A number as all languages would write it, with the word or sign behind it. */
export type NumberSaid = {
  readonly number: string;
  /** Folded; empty where nothing is counted. */
  readonly unit: string;
  readonly at: number;
};

/** A text with more than this is a table, and no number of it tells it apart. */
const MOST_NUMBERS = 60;
const LONGEST_NUMBER = 24;
const NUMBERS = new RegExp(
  String.raw`\p{Nd}(?:[\p{Nd}.,'’\u00a0\u202f\u066b\u066c]{0,${LONGEST_NUMBER}}\p{Nd})?`,
  "gu",
);
const UNIT = /^[\s\u00a0-]{0,2}(%|\p{L}{2,20})/u;
const ROOM_FOR_UNIT = 24;

/**
 * The first numbers of a text, "1'200", "1.200" and "1,200" being one, and ١٢ being 12; unless told
 * otherwise no more than tell a title and a lead apart.
 */
export function listNumbers(text: string, most = MOST_NUMBERS): NumberSaid[] {
  const numbers: NumberSaid[] = [];
  for (const match of text.matchAll(NUMBERS)) {
    if (numbers.length === most) break;
    const end = match.index + match[0].length;
    const unit = UNIT.exec(text.slice(end, end + ROOM_FOR_UNIT))?.[1] ?? "";
    numbers.push({ number: plainNumber(match[0]), unit: unit.toLowerCase(), at: match.index });
  }
  return numbers;
}

/** Thousands and decimals in Arabic, lakhs and crores in English of India: "12,34,567". */
function plainNumber(written: string): string {
  const digits = [...written]
    .map(plainDigit)
    .join("")
    .replace(/['’\u00a0\u202f\u066c]/g, "")
    .replace("\u066b", ".");
  return (IN_LAKHS.test(digits) ? digits.replaceAll(",", "") : digits)
    .replace(/[.,](?=\d{3}(?:\D|$))/g, "")
    .replace(",", ".")
    .replace(/\.0+$/, "");
}
const IN_LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;

/** Digits of all scripts come in tens of code points that begin with nought. */
function plainDigit(sign: string): string {
  if (sign <= "9" || !/\p{Nd}/u.test(sign)) return sign;
  let nought = sign.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value++, nought--)
    if (!/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) return String(value);
  return String(((sign.codePointAt(0) ?? 0) - nought) % 10);
}
