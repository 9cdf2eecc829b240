import assert from "node:assert/strict";
import { test } from "node:test";
import { findTermName, type Term } from "./facet.ts";

const health: Term = {
  id: "health",
  names: { en: "Health", pt: "Saúde", "pt-BR": "Saúde pública" },
  scope: "Hospitals.",
};

const cases: [why: string, language: string, expected: string][] = [
  ["the very language", "pt-BR", "Saúde pública"],
  ["a region without a name of its own takes its language's", "pt-AO", "Saúde"],
  ["a script and a region are dropped one after the other", "pt-Latn-AO", "Saúde"],
  ["a language without a name takes English", "fi", "Health"],
  ["no language takes English", "", "Health"],
];

for (const [why, language, expected] of cases) {
  test(`findTermName: ${why}`, () => {
    assert.equal(findTermName(health, language), expected);
  });
}
