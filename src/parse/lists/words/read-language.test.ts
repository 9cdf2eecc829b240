import assert from "node:assert/strict";
import { test } from "node:test";
import { readLanguage } from "./read-language.ts";

const CASES: readonly (readonly [why: string, tag: string, expected: string | undefined])[] = [
  ["a language", "fr", "fr"],
  ["another spelling", "EN-gb", "en-GB"],
  ["a system's spelling", "pt_BR", "pt-BR"],
  ["a script", "zh-hant-tw", "zh-Hant-TW"],
  ["a name", "English", undefined],
  ["a name with a space", "British English", undefined],
  ["nothing", "", undefined],
];

for (const [why, tag, expected] of CASES) {
  test(`readLanguage: ${why}`, () => assert.equal(readLanguage(tag), expected));
}
