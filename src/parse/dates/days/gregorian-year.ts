import { type Language } from "./month-named.ts";

export type WrittenYear = {
  readonly text: string;
  readonly thai: boolean;
  readonly language: Language;
};

/**
 * Before this a feed means another calendar (Hijri years are 13xx and 14xx) or an unset field
 * (0001-01-01).
 */
const EARLIEST_YEAR = 1600;
/** After this it is an unset field again (9999-12-31) or a Buddhist year. */
const LATEST_YEAR = 2199;
/** RFC 5322, 4.3: two digits below this are of this century. */
const TWO_DIGIT_PIVOT = 50;
const BUDDHIST_AHEAD = 543;
/** Two digits from here on are Buddhist on Thai pages: 43 is 2543, which is the year 2000. */
const THAI_TWO_DIGIT_PIVOT = 43;
/** The Republic of China counts from 1912. */
const MINGUO_AHEAD = 1911;

/** The Gregorian year that is meant, or undefined where no such year is credible. */
export function gregorianYear({ text, thai, language }: WrittenYear): number | undefined {
  const number = Number(text);
  if (text.length === 2 && thai && number >= THAI_TWO_DIGIT_PIVOT)
    return 2500 + number - BUDDHIST_AHEAD;
  if (text.length === 2) return number < TWO_DIGIT_PIVOT ? 2000 + number : 1900 + number;
  if (text.length === 3 && isTaiwanese(language)) return credible(number + MINGUO_AHEAD);
  if (thai && number > 2400) return credible(number - BUDDHIST_AHEAD);
  return text.length === 4 ? credible(number) : undefined;
}

export function isCredibleYear(year: number): boolean {
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

function credible(year: number): number | undefined {
  return isCredibleYear(year) ? year : undefined;
}

export function isTaiwanese(language: Language): boolean {
  return language !== undefined && /^zh-(?:hant-)?tw|^zh-hant/i.test(language);
}
