import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as check, property, string } from "fast-check";
import { editDistance } from "./edit-distance.ts";

const CASES: readonly (readonly [one: string, other: string, distance: number])[] = [
  ["", "", 0],
  ["school", "school", 0],
  ["school", "scool", 1],
  ["school", "schol", 1],
  ["school", "shcool", 1],
  ["procurement", "procurment", 1],
  ["school", "skools", 3],
  ["", "abc", 3],
  ["über", "uber", 1],
];

for (const [one, other, distance] of CASES)
  test(`${one} and ${other} are ${distance} apart`, () =>
    assert.equal(editDistance(one, other), distance));

test("it is as far there as back, and never farther than the longer word", () =>
  check(
    property(string(), string(), (one, other) => {
      const distance = editDistance(one, other);
      assert.equal(distance, editDistance(other, one));
      assert.ok(distance <= Math.max([...one].length, [...other].length));
    }),
  ));
