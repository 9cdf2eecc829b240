import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDate, type DateStyle } from "./format-date.ts";

const cases: [why: string, date: string, language: string, style: DateStyle, expected: string][] = [
  ["plain English writes the day first", "2019-01-09", "en", "full", "9 January 2019"],
  ["American English does not", "2019-01-09", "en-US", "full", "January 9, 2019"],
  ["the first day of a year in any zone", "2019-01-01", "en", "day", "1 January"],
  ["a month", "2018-12", "en", "month", "December 2018"],
  ["a month under its year", "2018-12", "en", "month alone", "December"],
  ["French", "2019-08-01", "fr", "full", "1 août 2019"],
  ["Japanese", "2019-01-09", "ja", "full", "2019年1月9日"],
  [
    "Persian keeps the months that the pages are cut by",
    "2019-01-09",
    "fa",
    "month",
    "ژانویهٔ ۲۰۱۹",
  ],
];

for (const [why, date, language, style, expected] of cases) {
  test(`formatDate: ${why}`, () => assert.equal(formatDate(date, language, style), expected));
}
