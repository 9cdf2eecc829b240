import assert from "node:assert/strict";
import { test } from "node:test";
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
