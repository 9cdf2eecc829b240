import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY } from "../../../lib/duration.ts";
import { dayOfSolarHijri } from "./day-of-solar-hijri.ts";
import { startOfDay } from "../start-of-day.ts";

test("every Solar Hijri day from 1850 to 2100 is the day that the runtime's calendar names", () => {
  const format = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  for (let ms = Date.UTC(1850, 0, 1); ms < Date.UTC(2100, 0, 1); ms += DAY) {
    const parts = Object.fromEntries(
      format.formatToParts(ms).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    const day = dayOfSolarHijri(parts.year ?? 0, parts.month ?? 0, parts.day ?? 0);
    assert.equal(day && startOfDay(day), ms);
  }
});

test("a Solar Hijri day that is none", () => {
  assert.equal(dayOfSolarHijri(1397, 7, 31), undefined);
  assert.equal(dayOfSolarHijri(1397, 13, 1), undefined);
  assert.equal(dayOfSolarHijri(1397, 1, 0), undefined);
});
