import assert from "node:assert/strict";
import { test } from "node:test";
import { textDirection } from "./text-direction.ts";

const cases: [why: string, language: string, expected: "ltr" | "rtl"][] = [
  ["Arabic", "ar", "rtl"],
  ["a country changes nothing", "ar-EG", "rtl"],
  ["Persian is written in Arabic script", "fa", "rtl"],
  ["Hebrew", "he", "rtl"],
  ["Punjabi depends on the country: Gurmukhi in India", "pa", "ltr"],
  ["and Arabic script in Pakistan", "pa-PK", "rtl"],
  ["the script wins where it is named", "az-Arab", "rtl"],
  ["Japanese on a screen", "ja", "ltr"],
  ["nothing", "", "ltr"],
  ["no language at all", "not a language!", "ltr"],
];

for (const [why, language, expected] of cases) {
  test(`textDirection: ${why}`, () => assert.equal(textDirection(language), expected));
}
