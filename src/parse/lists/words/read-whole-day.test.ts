import assert from "node:assert/strict";
import { test } from "node:test";
import { DATE_CASES } from "../../dates/read-date-cases-table.ts";
import { readDay } from "../../dates/read-day.ts";
import { readWholeDay } from "./read-whole-day.ts";

const CASES: readonly (readonly [why: string, text: string, expected: string | undefined])[] = [
  ["an ordinal", "9th January 2019", "2019-01-09"],
  ["American", "Jan. 9, 2019", "2019-01-09"],
  ["a weekday and a joiner", "Donnerstag, den 13. Dezember 2018", "2018-12-13"],
  ["a short weekday", "Thu 13 Dec 2018", "2018-12-13"],
  ["joiners", "13 de diciembre de 2018", "2018-12-13"],
  ["units", "2018年12月13日(木)", "2018-12-13"],
  ["the Persian calendar", "۲۲ آذر ۱۳۹۷", "2018-12-13"],
  ["Russian, with its word for year", "13 декабря 2018 г.", "2018-12-13"],
  ["a time", "13 December 2018, 10:30am", "2018-12-13"],
  ["ISO with a time", "2018-12-13T10:30:00Z", "2018-12-13"],
  ["full-width brackets", "2024年3月5日（火）", "2024-03-05"],
  ["an era of Japan", "令和6年3月5日", "2024-03-05"],
  ["figures in Chinese", "二〇二四年三月五日", "2024-03-05"],
  ["years of the Republic of China", "民國113年3月2日", "2024-03-02"],
  ["Hebrew's article", "ה-4 במרץ 2024", "2024-03-04"],
  ["Hebrew's weekday of two words", "יום שני, 4 במרץ 2024", "2024-03-04"],
  ["a weekday with a hyphen", "terça-feira, 5 de março de 2024", "2024-03-05"],
  ["a weekday with a zero-width joiner", "سه‌شنبه ۱۵ اسفند ۱۴۰۲", "2024-03-05"],
  ["a weekday of two words", "Thứ Ba, ngày 5 tháng 3 năm 2024", "2024-03-05"],
  ["Thai without spaces, by its own years", "วันอังคารที่ 5 มีนาคม พ.ศ. 2567", "2024-03-05"],
  ["words for year and day", "2024 m. vasario 23 d.", "2024-02-23"],
  ["the Levant's month and the other name", "الثلاثاء، ٥ آذار/مارس ٢٠٢٤", "2024-03-05"],
  ["a clock's word", "Dienstag, 5. März 2024, 10:30 Uhr", "2024-03-05"],
  ["a note in brackets", "5 March 2024 (a note on ferries)", undefined],
  ["a name that begins like a month", "Marsha Mayer 5 2024", undefined],
  ["words besides", "Plan for 9 January 2019", undefined],
  ["a name besides", "Ada Marsh 9 January 2019", undefined],
  ["a number besides", "12 of 9 January 2019", undefined],
  ["an amount besides", "1.25% (14 June 2023)", undefined],
  ["an amount that looks like a time", "1.25 (14 June 2023)", undefined],
  ["a time with a point", "14 June 2023, 10.30am", "2023-06-14"],
  ["a month", "January 2019", undefined],
  ["two readings", "03/04/2019", undefined],
  ["no date", "Ferries", undefined],
];

for (const [why, text, expected] of CASES) {
  test(`readWholeDay: ${why}`, () => assert.equal(readWholeDay(text), expected));
}

/** The reader finds these days beside names, remarks, second clocks and sentences, which are no whole days. */
const MORE_THAN_A_DAY =
  /park|comment|days ago|Atlantis|thursdays|Central European|press office|date=|\/2023-11-08|HKT/;
const BESIDE_MORE = /\bnames?\b|person|sentence|remark/;

for (const [why, text, expected, language] of DATE_CASES) {
  const hints = language === undefined ? {} : { language };
  const day = readDay(text, hints);
  if (expected === undefined || day === undefined || MORE_THAN_A_DAY.test(text)) continue;
  if (BESIDE_MORE.test(why)) continue;
  test(`readWholeDay reads what the date reader reads: ${why}`, () =>
    assert.equal(readWholeDay(text, hints), day));
}
