import assert from "node:assert/strict";
import { test } from "node:test";
import { readDay } from "./read-day.ts";

const CASES: readonly (readonly [
  why: string,
  text: string,
  expected: string | undefined,
  language?: string,
])[] = [
  ["an English ordinal", "9th January 2019", "2019-01-09"],
  ["another", "1st of March, 2019", "2019-03-01"],
  ["American", "January 9, 2019", "2019-01-09"],
  ["French", "13 décembre 2018", "2018-12-13"],
  ["Chinese and Japanese", "2018年12月13日", "2018-12-13"],
  ["Spanish", "13 de diciembre de 2018", "2018-12-13"],
  ["ISO", "2018-12-13", "2018-12-13"],
  ["a zone does not move the day", "2018-12-13T23:30:00-05:00", "2018-12-13"],
  ["a weekday and a time beside it", "Thursday 13 December 2018, 10:30am", "2018-12-13"],
  ["an impossible time does not harm the day", "13 December 2018 25:61", "2018-12-13"],
  ["a byline around it", "By Jane Doe, 13 December 2018 · 5 min read", "2018-12-13"],
  ["a two-digit year", "13 Dec 18", "2018-12-13"],
  ["a month is no day", "December 2018", undefined],
  ["a year is no day", "2018", undefined],
  ["no year", "13 December", undefined],
  ["an impossible day", "31 February 2018", undefined],
  ["two orders", "03/04/2018", undefined],
  ["two orders and a language", "03/04/2018", "2018-04-03", "en-GB"],
  ["a sentence without a date", "In 2018 we hired 13 people", undefined],
  ["empty", "", undefined],
];

for (const [why, text, expected, language] of CASES) {
  test(`readDay: ${why}`, () =>
    assert.equal(readDay(text, language === undefined ? {} : { language }), expected));
}
