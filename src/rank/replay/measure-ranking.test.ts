import assert from "node:assert/strict";
import { test } from "node:test";
import { measureRanking } from "./measure-ranking.ts";

test("picks are counted day by day in the first places", () => {
  const day = (pickAt: number) =>
    Array.from({ length: 120 }, (_, at) => ({ isPicked: at === pickAt }));
  const { picks, inFirst, logLoss } = measureRanking([day(0), day(19), day(20), day(110)]);
  assert.equal(picks, 4);
  assert.deepEqual(inFirst, { 20: 2, 50: 3, 100: 3 });
  assert.equal(logLoss, undefined);
});

test("probabilities that come true are calibrated, and certain mistakes cost", () => {
  const half = [true, false].map((isPicked) => ({ isPicked, probability: 0.5 }));
  assert.equal(measureRanking([half]).calibrationError, 0);
  assert.ok(Math.abs((measureRanking([half]).logLoss ?? 0) - Math.LN2) < 1e-9);
  const wrong = [{ isPicked: true, probability: 0 }];
  assert.ok((measureRanking([wrong]).logLoss ?? 0) > 10);
  assert.equal(measureRanking([wrong]).calibrationError, 1);
});
