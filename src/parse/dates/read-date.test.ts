import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { DATE_CASES } from "./read-date-cases-table.ts";
import { readDate } from "./read-date.ts";
import { standsForNone } from "./stands-for-none.ts";
import { spentMs } from "../../../test/helpers/spent-ms.ts";

/** Milliseconds that a busy machine may take; without the bound it would be minutes. */
const PATIENCE = 10_000;

for (const [why, text, expected, language] of DATE_CASES) {
  test(`readDate: ${why}: ${JSON.stringify(text)}${language === undefined ? "" : ` in ${language}`}`, () => {
    const read = readDate(text, language === undefined ? {} : { language });
    assert.equal(
      read && `${read.date.toISOString()} ${read.precision}${read.zone === "stated" ? "!" : ""}`,
      expected,
    );
  });
}

const anyDate = fc
  .date({
    min: new Date("1600-01-01T00:00:00Z"),
    max: new Date("2199-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  })
  .filter((date) => !standsForNone({ date, precision: "second" }));

test("readDate: the ISO form of any date is that date", () => {
  fc.assert(
    fc.property(anyDate, (date) =>
      assert.equal(readDate(date.toISOString())?.date.getTime(), date.getTime()),
    ),
  );
});

test("readDate: what toUTCString writes is read to the second", () => {
  fc.assert(
    fc.property(anyDate, (date) =>
      assert.equal(
        readDate(date.toUTCString())?.date.getTime(),
        Math.floor(date.getTime() / 1000) * 1000,
      ),
    ),
  );
});

test("readDate: every language that the runtime knows is read in its long form", () => {
  const languages = [
    "cs",
    "da",
    "de",
    "el",
    "es",
    "fi",
    "fr",
    "hu",
    "id",
    "it",
    "ja",
    "ko",
    "lt",
    "lv",
    "nb",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sk",
    "sl",
    "sv",
    "th",
    "tr",
    "uk",
    "vi",
    "zh",
    "ar",
    "fa",
    "he",
    "hi",
  ];
  const misread: string[] = [];
  for (const language of languages) {
    const format = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" });
    for (let month = 0; month < 12; month += 1) {
      const date = new Date(Date.UTC(2023, month, 1 + 2 * month));
      const written = format.format(date);
      if (readDate(written, { language })?.date.getTime() !== date.getTime())
        misread.push(`${language}: ${written}`);
    }
  }
  assert.deepEqual(misread, []);
});

test("readDate never throws, and what it reads reads back", () => {
  const signs = fc.constantFrom(..."0123456789:-+/.,TZWz ()年月日decmayआذرพ.ศ.٣");
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: signs, maxLength: 40 })),
      (text) => {
        const read = readDate(text);
        if (read !== undefined)
          assert.equal(readDate(read.date.toISOString())?.date.getTime(), read.date.getTime());
      },
    ),
    { numRuns: 2000 },
  );
});

test("readDate: a megabyte of hostile text costs no more than its beginning", () => {
  for (const unit of ["1", "1 ", "(", "dec ", "1:", "2018-", "a.", "٣"]) {
    const started = process.cpuUsage();
    readDate(unit.repeat(1_000_000));
    assert.ok(spentMs(started) < PATIENCE, unit);
  }
});
