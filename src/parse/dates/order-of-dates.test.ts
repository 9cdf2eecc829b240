import assert from "node:assert/strict";
import { test } from "node:test";
import type { NumericOrder } from "./date-reading.ts";
import { orderOfDates } from "./order-of-dates.ts";

const cases: [why: string, texts: string[], expected: NumericOrder | undefined][] = [
  ["one date shows it", ["02/10/2026", "29/10/2026"], "day first"],
  ["one shows it the other way", ["02/10/2026", "10/29/2026"], "month first"],
  ["a weekday shows it", ["Fri, 02/10/2026", "02/11/2026"], "day first"],
  ["a weekday shows it the other way", ["Tue, 02/10/2026"], "month first"],
  ["both are shown", ["29/10/2026", "10/29/2026"], undefined],
  ["the same figure twice shows nothing", ["05/05/2026", "02/10/2026"], undefined],
  ["two digits of year", ["29-10-26", "02-10-26"], "day first"],
  [
    "only one way is in order",
    ["05/03/2026", "02/03/2026", "11/02/2026", "03/02/2026"],
    "day first",
  ],
  ["both ways are in order", ["11/10/2026", "08/10/2026", "05/10/2026", "02/10/2026"], undefined],
  ["two digits of year that may stand first", ["26-10-29", "26-10-02"], undefined],
  ["neither way is in order", ["05/03/2026", "02/09/2026", "11/02/2026", "12/12/2025"], undefined],
  ["other dates show nothing", ["2026-10-29", "29.10.2026", "29 Oct 2026"], undefined],
  ["no date shows nothing", [], undefined],
];
for (const [why, texts, expected] of cases) {
  test(`orderOfDates: ${why}`, () => assert.equal(orderOfDates(texts), expected));
}
