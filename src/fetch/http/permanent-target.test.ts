import assert from "node:assert/strict";
import { test } from "node:test";
import { permanentTarget } from "./permanent-target.ts";

const CASES: [why: string, statuses: number[], expected: string | undefined][] = [
  ["no redirect", [], undefined],
  ["one for good", [301], "/1"],
  ["two for good", [308, 301], "/2"],
  ["for good, and from there for today", [301, 302], "/1"],
  ["for today, and from there for good", [307, 301], undefined],
];
for (const [why, statuses, expected] of CASES) {
  test(`permanentTarget: ${why}`, () => {
    assert.equal(
      permanentTarget(
        statuses.map((status, index) => ({ status, from: `/${index}`, to: `/${index + 1}` })),
      ),
      expected,
    );
  });
}
