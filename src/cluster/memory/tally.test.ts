import assert from "node:assert/strict";
import { test } from "node:test";
import { Tally } from "./tally.ts";

test("those for which most speaks are told, and nothing of them stays", () => {
  const tally = new Tally();
  tally.begin(10);
  for (const [number, weight] of [
    [1, 2],
    [4, 5],
    [1, 4],
    [9, 1],
  ] as const)
    tally.add(number, weight);
  assert.deepEqual(tally.finish(2), [1, 4]);
  tally.begin(10);
  tally.add(9, 1);
  assert.deepEqual(tally.finish(2), [9]);
});

test("of several for which as much speaks none is left out", () => {
  const tally = new Tally();
  tally.begin(10);
  for (const number of [1, 2, 3]) tally.add(number, 1);
  tally.add(4, 3);
  assert.deepEqual(tally.finish(2), [1, 2, 3, 4]);
});
