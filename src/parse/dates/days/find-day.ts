import { dayOfSolarHijri } from "./day-of-solar-hijri.ts";
import { dayOfOrdinalDate, dayOfWeekDate } from "./day-of-week-date.ts";
import type { NumericOrder } from "../date-reading.ts";
import { findCjkDay } from "./find-cjk-day.ts";
import { findNamedDay } from "./find-named-day.ts";
import { gregorianYear, isCredibleYear, isTaiwanese } from "./gregorian-year.ts";
import { type Language } from "./month-named.ts";
import { type CalendarDay, isRealDay, startOfDay } from "../start-of-day.ts";

const YEAR_FIRST = /(?<![\d.])(\d{4}) ?[-/.] ?(\d{1,2})(?: ?[-/.] ?(\d{1,2})(?!\d)|(?! ?[\d/.-]))/;
const COMPACT = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/;
const WEEK_DATE = /(?<!\d)(\d{4})-?w(\d{2})(?:-?(\d))?(?!\d)/;
const ORDINAL_DATE = /(?<!\d)(\d{4})-?(\d{3})(?!\d)/;
/** Years of the Republic: 113/01/08, and 1130108 as offices write it. */
const MINGUO = /(?<!\d)(1\d{2})(?: ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})|(\d{2})(\d{2}))(?!\d)/;
const VIETNAMESE = /(\d{1,2})? ?(?:thang|thg) ?(\d{1,2})(?: ?,| ?nam| ?\/| ?-)? ?(\d{4})/;
const MONGOLIAN = /(\d{4}) оны (\d{1,2})(?:-р)? ?(?:д[уү]гээр |д[уү]гаар )?сарын (\d{1,2})/;
const MONGOLIAN_DAY_FIRST = /(?<!\d)(\d{1,2})[ ,]+(\d{1,2})-р сар\p{L}*[ ,]+(\d{4})(?!\d)/u;
const ROMAN_MONTH = /(?<!\d)(\d{1,2})[. ] ?(x?i{1,3}|i?[vx]|vi{1,3})[. ] ?(\d{4})(?!\d)/;
const THREE_NUMBERS = /(?<![\d.])(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})(?!\d|\.\d)/;
const WHOLE_IN_FIGURES =
  /(?<![\d.])(?:\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?(?:\d{4}|\d{2})|\d{4} ?[-/.] ?\d{1,2} ?[-/.] ?\d{1,2}|\d{8})(?!\d|\.\d)/g;
const MONTH_AND_YEAR = /(?<![\d./-])(\d{1,2})[-/.](\d{4})(?![\d./-])/;
const YEAR_ALONE = /^ ?(\d{4}) ?$/;

/** A short form stands before its date; after another word it is a name: "Thi Thu, 03/04/2021". */
const WEEKDAYS = ["sun(?:day)?", "mon(?:day)?", "tue(?:s(?:day)?)?", "wed(?:nesday)?"]
  .concat(["thu(?:rs(?:day)?)?", "fri(?:day)?", "sat(?:urday)?"])
  .map((name) => new RegExp(`(?:^|[^\\p{L}\\p{M} ] ?|(?<!\\p{L})on )${name}[.,]? ?(?=\\d)`, "u"));
const ROMAN_MONTHS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const THAI = /\p{Script=Thai}/u;
/** Solar Hijri years that pages of our time can bear: 1300 is 1921. */
const SOLAR_HIJRI_YEARS = { first: 1250, last: 1500 } as const;

export type DayQuery = {
  readonly text: string;
  readonly language: Language;
  readonly persian: boolean;
  readonly order?: NumericOrder | undefined;
};

/**
 * The first day in a folded text from which the time of day is gone, or undefined: none, an
 * impossible or an ambiguous one.
 */
export function findDay(query: DayQuery): CalendarDay | undefined {
  const found = findByUnits(query) ?? findByNumbers(query);
  return found !== undefined &&
    found !== "impossible" &&
    isCredibleYear(found.year) &&
    isRealDay(found)
    ? found
    : undefined;
}

type Found = CalendarDay | "impossible" | undefined;

function findByUnits(query: DayQuery): Found {
  const cjk = findCjkDay(query.text);
  if (cjk !== undefined)
    return isEraYear(query, cjk.year) ? "impossible" : dayFrom(query, cjk.year, cjk.month, cjk.day);
  const vietnamese = VIETNAMESE.exec(query.text);
  if (vietnamese !== null) return dayFrom(query, vietnamese[3], vietnamese[2], vietnamese[1]);
  const mongolian = MONGOLIAN.exec(query.text);
  if (mongolian !== null) return dayFrom(query, mongolian[1], mongolian[2], mongolian[3]);
  const mongolianDayFirst = MONGOLIAN_DAY_FIRST.exec(query.text);
  if (mongolianDayFirst !== null)
    return dayFrom(query, mongolianDayFirst[3], mongolianDayFirst[2], mongolianDayFirst[1]);
  const roman = ROMAN_MONTH.exec(query.text);
  if (roman !== null) return dayFrom(query, roman[3], monthOfRoman(roman[2]), roman[1]);
  const named = findNamedDay(withoutFigures(query.text), query.language);
  if (named === undefined) return undefined;
  if (named.calendar === "solar-hijri") return solarHijri(named.year, named.month, named.day);
  return dayFrom(query, named.year, String(named.month), named.day);
}

/**
 * "Von Jan Muster, 14.06.2021": a date in figures is whole, and its numbers belong to no word
 * beside it that is a month elsewhere.
 */
function withoutFigures(text: string): string {
  return text.replace(WHOLE_IN_FIGURES, " , ");
}

function findByNumbers(query: DayQuery): Found {
  const { text } = query;
  const minguo = isTaiwanese(query.language) ? MINGUO.exec(text) : null;
  if (minguo !== null)
    return dayFrom(query, minguo[1], minguo[2] ?? minguo[4], minguo[3] ?? minguo[5]);
  const week = WEEK_DATE.exec(text);
  if (week !== null)
    return dayOfWeekDate(Number(week[1]), Number(week[2]), Number(week[3] ?? 1)) ?? "impossible";
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst !== null) return dayFrom(query, yearFirst[1], yearFirst[2], yearFirst[3]);
  const ordinal = ORDINAL_DATE.exec(text);
  if (ordinal !== null)
    return dayOfOrdinalDate(Number(ordinal[1]), Number(ordinal[2])) ?? "impossible";
  const three = THREE_NUMBERS.exec(text);
  if (three !== null) return dayInSomeOrder(query, three);
  const monthAndYear = MONTH_AND_YEAR.exec(text);
  if (monthAndYear !== null) return dayFrom(query, monthAndYear[2], monthAndYear[1], undefined);
  const year = YEAR_ALONE.exec(text)?.[1];
  return year === undefined ? undefined : dayFrom(query, year, undefined, undefined);
}

function dayFrom(
  query: DayQuery,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): CalendarDay | "impossible" {
  if (year === undefined) return "impossible";
  const number = Number(year);
  const saysPersian = query.persian || /^(?:fa|prs)\b/i.test(query.language ?? "");
  if (saysPersian && number >= SOLAR_HIJRI_YEARS.first && number <= SOLAR_HIJRI_YEARS.last)
    return solarHijri(year, Number(month), day);
  const gregorian = gregorianYear({
    text: year,
    thai: THAI.test(query.text) || /^th\b/i.test(query.language ?? ""),
    language: query.language,
  });
  if (gregorian === undefined) return "impossible";
  return {
    year: gregorian,
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** In Japan "30年" without its era is as likely Heisei 30 as 2030. */
function isEraYear({ language }: DayQuery, year: string | undefined): boolean {
  return year?.length === 2 && /^ja\b/i.test(language ?? "");
}

/** A month alone has no Gregorian name, so a Solar Hijri date without its day is not read. */
function solarHijri(
  year: string,
  month: number,
  day: string | undefined,
): CalendarDay | "impossible" {
  return day === undefined
    ? "impossible"
    : (dayOfSolarHijri(Number(year), month, Number(day)) ?? "impossible");
}

/** "03/04/2018" is two days: its siblings or the language settle it, or nothing does and it is not read. */
function dayInSomeOrder(
  query: DayQuery,
  [, first, separator, second, third]: RegExpExecArray,
): CalendarDay | "impossible" {
  const dayFirst = dayFrom(query, third, second, first);
  const monthFirst = dayFrom(query, third, first, second);
  const yearFirst =
    third?.length === 2 ? dayFrom(query, first?.padStart(2, "0"), second, third) : "impossible";
  const real = [dayFirst, monthFirst, yearFirst].filter(
    (day): day is CalendarDay => day !== "impossible" && isRealDay(day),
  );
  const distinct = new Set(real.map((day) => JSON.stringify(day)));
  if (distinct.size === 1) return real[0] ?? "impossible";
  const fitting = fittingWeekday(real, query.text);
  if (fitting !== undefined) return fitting;
  // No country writes months first with dots.
  const order = separator === "." ? "day first" : (query.order ?? orderIn(query.language));
  if (order === undefined) return "impossible";
  return order === "day first" ? dayFirst : monthFirst;
}

/** "Mon, 11/06/2023" is how older Drupal sites write; only one of the two days is a Monday. */
function fittingWeekday(days: readonly CalendarDay[], text: string): CalendarDay | undefined {
  const weekday = WEEKDAYS.findIndex((name) => name.test(text));
  const fitting = days.filter(
    (day) => new Date(startOfDay(day) ?? Number.NaN).getUTCDay() === weekday,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function monthOfRoman(numeral: string | undefined): string {
  return String(ROMAN_MONTHS.indexOf(numeral ?? "") + 1);
}

function orderIn(language: Language): NumericOrder | undefined {
  if (language === undefined || /^en$/i.test(language)) return undefined;
  return /^(?:en|es|fil)[-_](?:us|ph|fm|pr|gu)\b/i.test(language) ? "month first" : "day first";
}
