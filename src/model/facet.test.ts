import assert from "node:assert/strict";
import { test } from "node:test";
import { facetsOf, findTermName, NO_FACETS, type Term, termsOf } from "./facet.ts";

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

test("facets as terms come back as they were, in the order in which they were chosen", () => {
  const facets = { ...NO_FACETS, kind: ["report"], place: ["gb", "fr"], theme: ["a:b"] };
  assert.deepEqual(termsOf(facets), ["kind:report", "place:gb", "place:fr", "theme:a:b"]);
  assert.deepEqual(facetsOf(termsOf(facets)), facets);
});
