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
  String.raw`\p{Nd}(?:[\p{Nd}.,'’\u00a0\u202f]{0,${LONGEST_NUMBER}}\p{Nd})?`,
  "gu",
);
const UNIT = /^[\s\u00a0-]{0,2}(%|\p{L}{2,20})/u;
const ROOM_FOR_UNIT = 24;

/** The numbers of a text, "1'200", "1.200" and "1,200" being one, and ١٢ being 12. */
export function listNumbers(text: string): NumberSaid[] {
  const numbers: NumberSaid[] = [];
  for (const match of text.matchAll(NUMBERS)) {
    if (numbers.length === MOST_NUMBERS) break;
    const end = match.index + match[0].length;
    const unit = UNIT.exec(text.slice(end, end + ROOM_FOR_UNIT))?.[1] ?? "";
    numbers.push({ number: plainNumber(match[0]), unit: unit.toLowerCase(), at: match.index });
  }
  return numbers;
}

function plainNumber(written: string): string {
  return [...written]
    .map(plainDigit)
    .join("")
    .replace(/['’\u00a0\u202f]/g, "")
    .replace(/[.,](?=\d{3}(?:\D|$))/g, "")
    .replace(",", ".")
    .replace(/\.0+$/, "");
}

/** Digits of all scripts come in tens of code points that begin with nought. */
function plainDigit(sign: string): string {
  if (sign <= "9" || !/\p{Nd}/u.test(sign)) return sign;
  let nought = sign.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value++, nought--)
    if (!/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) return String(value);
  return String(((sign.codePointAt(0) ?? 0) - nought) % 10);
}
