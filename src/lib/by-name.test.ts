import assert from "node:assert/strict";
import { test } from "node:test";
import { byName } from "./by-name.ts";

const ORDERS: readonly [language: string, names: readonly string[], why: string][] = [
  ["en", ["Ärzteblatt", "eGov", "Élysée", "Le Monde", "Zürich"], "case and accents come last"],
  ["sv", ["Zebra", "Ärende"], "in Swedish ä is a letter after z"],
  ["de", ["Ärende", "Zebra"], "in German it is an a"],
  ["en", ["Region 2", "Region 10"], "numbers count"],
];

for (const [language, names, why] of ORDERS)
  test(`names in their order: ${why}`, () => {
    const named = names.toReversed().map((name) => ({ name }));
    assert.deepEqual(
      named.sort(byName(language)).map(({ name }) => name),
      names,
    );
  });
