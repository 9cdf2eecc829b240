import { isOpenMonth, type Language, monthNamed, type NamedMonth } from "./month-named.ts";

/** A date whose month is a word. Numbers stand as they were written. */
export type NamedDay = NamedMonth & { readonly year: string; readonly day?: string };

type Token =
  | { readonly kind: "number"; readonly text: string; readonly range: boolean }
  | { readonly kind: "word"; readonly text: string };

/** A number farther than this from the month belongs to something else. */
const MOST_WORDS_BETWEEN = 3;

/** "13 de diciembre del 2018", "2020(e)ko abenduaren 13", "13mh Dùbh 2020". */
const LONGEST_LINK_WORD = 3;
const WORDS_FOR_YEAR = new Set(["gada", "года", "року", "anno", "year", "aasta", "vuonna"]);

const WORD_OR_NUMBER =
  /(\d+)(?:(?:st|nd|rd|th|er|re|e|a|o)(?!\p{L}))?|[\p{L}\p{M}][\p{L}\p{M}.'’׳]*/gu;

/** What stands before a comma, a day and another word is a weekday, whatever month it may be elsewhere. */
const WEEKDAY = /(?<![\p{L}\p{M}])[\p{L}\p{M}.'’]+, ?(?=\d{1,2}[. ]+\p{L}{3})/gu;

/** Finds day, month and year around the first month's name that has a year beside it. */
export function findNamedDay(text: string, language: Language): NamedDay | undefined {
  const tokens = tokensOf(text.replace(WEEKDAY, " "));
  for (let at = 0; at < tokens.length; at += 1) {
    const before = numbersBefore(tokens, at - 1);
    const found =
      before.length > 0 || isNumberNear(tokens, at) ? monthAt(tokens, at, language) : undefined;
    if (found === undefined) continue;
    const after = numbersAfter(tokens, at + found.words, found.month, language);
    const day = arrange(found.month, before, after);
    if (day !== undefined) return day;
  }
  return undefined;
}

function arrange(
  month: NamedMonth,
  [before, beforeThat]: readonly Token[],
  [next, second]: readonly Token[],
): NamedDay | undefined {
  const isYear = (token: Token | undefined): token is Token =>
    token !== undefined && token.text.length === 4;
  const isDay = (token: Token | undefined): token is Token =>
    token?.kind === "number" && token.text.length <= 2 && !token.range;
  const isShortYear = (token: Token | undefined): token is Token =>
    token !== undefined && (token.text.length === 2 || token.text.length === 3);

  if (isDay(before) && (isYear(next) || isShortYear(next)))
    return { ...month, year: fullYear(next.text), day: before.text };
  if (isYear(before) && isDay(next)) return { ...month, year: before.text, day: next.text };
  if (isDay(next) && (isYear(second) || isShortYear(second)))
    return { ...month, year: fullYear(second.text), day: next.text };
  if (isYear(beforeThat) && isDay(before))
    return { ...month, year: beforeThat.text, day: before.text };
  if (before === undefined && isYear(next)) return { ...month, year: next.text };
  if (isYear(before) && next === undefined) return { ...month, year: before.text };
  return undefined;
}

/** RFC 5322, 4.3: programs that counted from 1900 wrote 103 for 2003. */
function fullYear(text: string): string {
  return /^1\d\d$/.test(text) ? String(1900 + Number(text)) : text;
}

function monthAt(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { month: NamedMonth; words: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  const next = tokens[at + 1];
  // The Levant's months are two words; Irish ones too.
  const both =
    next?.kind === "word" ? monthNamed(`${token.text} ${next.text}`, language) : undefined;
  if (both !== undefined) return { month: both, words: 2 };
  // Hebrew writes "in December" as one word.
  const month =
    monthNamed(token.text, language) ??
    (token.text.startsWith("ב") ? monthNamed(token.text.slice(1), language) : undefined);
  return month === undefined ? undefined : { month, words: 1 };
}

/**
 * Most words of a sentence stand beside no number, and looking up a word costs more than looking
 * for one.
 */
function isNumberNear(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 3 + MOST_WORDS_BETWEEN).some((token) => token.kind === "number");
}

/** Nearest first. */
function numbersBefore(tokens: readonly Token[], from: number): readonly Token[] {
  const near = tokens.slice(Math.max(0, from - MOST_WORDS_BETWEEN), from + 1);
  return near.filter((token) => token.kind === "number").reverse();
}

/** Up to the next month: "mar, 13 déc" is a Tuesday, and its 13 belongs to December. */
function numbersAfter(
  tokens: readonly Token[],
  from: number,
  month: NamedMonth,
  language: Language,
): readonly Token[] {
  const found: Token[] = [];
  let words = 0;
  for (
    let at = from;
    at < tokens.length && found.length < 2 && words <= MOST_WORDS_BETWEEN;
    at += 1
  ) {
    const token = tokens[at];
    if (token?.kind === "number") {
      found.push(token);
      continue;
    }
    if (token !== undefined && isOtherMonth(token.text, month, language)) return found.slice(0, -1);
    if (token !== undefined && isNoPartOfDate(token, language)) break;
    words += 1;
  }
  return found;
}

/** "June Carter, 14": what a longer word parts from a month is not the month's. */
function isNoPartOfDate(token: Token, language: Language): boolean {
  return (
    token.kind === "word" &&
    token.text.length > LONGEST_LINK_WORD &&
    !WORDS_FOR_YEAR.has(token.text) &&
    monthNamed(token.text, language) === undefined
  );
}

function isOtherMonth(word: string, than: NamedMonth, language: Language): boolean {
  const month = monthNamed(word, language);
  return month === undefined ? isOpenMonth(word) : month.month !== than.month;
}

function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(WORD_OR_NUMBER), (match) => {
    const number = match[1];
    if (number === undefined) return { kind: "word", text: match[0].replace(/[.'’]+$/, "") };
    // "13-14 December" is no single day.
    return {
      kind: "number",
      text: number,
      range: /\d-$/.test(text.slice(Math.max(0, match.index - 2), match.index)),
    };
  });
}
