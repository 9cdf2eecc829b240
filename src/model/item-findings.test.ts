import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_FACETS } from "./facet.ts";
import type { Finding } from "./finding.ts";
import {
  type ItemFindings,
  LIKELY,
  likelyTerms,
  NOTHING_FOUND,
  proposedFindings,
  readItemFindings,
  SURE,
  sureFacets,
} from "./item-findings.ts";

const found = (value: string, confidence: number): Finding => ({
  value,
  confidence,
  evidence: [`says ${value}`],
});

const FOUND: ItemFindings = {
  ...NOTHING_FOUND,
  kind: [found("report", SURE), found("data", SURE), found("news", LIKELY)],
  place: [found("fr", 0.99), found("gb", SURE - 0.01), found("ke", LIKELY - 0.01)],
  theme: [found("digital", LIKELY)],
  line: found("Half of the delay was paperwork", 0.9),
};

test("what was found comes back as it was stored; what rules of another time stored is nothing", () => {
  assert.deepEqual(readItemFindings(JSON.parse(JSON.stringify(FOUND))), FOUND);
  assert.deepEqual(readItemFindings({ place: FOUND.place }), {
    ...NOTHING_FOUND,
    place: FOUND.place,
  });
  for (const other of [null, undefined, [], "x", { place: ["fr"] }, { line: "words" }])
    assert.deepEqual(readItemFindings(other), NOTHING_FOUND, JSON.stringify(other));
});

test("only what is sure is filled in, and of one kind at most", () => {
  assert.deepEqual(sureFacets(FOUND), { ...NO_FACETS, kind: ["report"], place: ["fr"] });
  assert.deepEqual(sureFacets(NOTHING_FOUND), NO_FACETS);
});

test("what is likely and not chosen is proposed, and no kind beside a chosen one", () => {
  const values = (chosen: typeof NO_FACETS) =>
    Object.values(proposedFindings(FOUND, chosen))
      .flat()
      .map(({ value }) => value);
  assert.deepEqual(values(NO_FACETS), ["report", "data", "news", "fr", "gb", "digital"]);
  assert.deepEqual(values({ ...NO_FACETS, kind: ["call"], place: ["fr"] }), ["gb", "digital"]);
});

test("likely terms bear their facets' names", () => {
  assert.deepEqual(likelyTerms(FOUND), [
    "kind:report",
    "kind:data",
    "kind:news",
    "place:fr",
    "place:gb",
    "theme:digital",
  ]);
});
