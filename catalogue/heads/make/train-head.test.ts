import assert from "node:assert/strict";
import { test } from "node:test";
import { dot } from "../../../src/lexicon/vectors/dot.ts";
import { fitCalibration } from "./fit-calibration.ts";
import { trainHead } from "./train-head.ts";

const features = [
  [1, 0, 1],
  [0.9, 0.1, 1],
  [0, 1, 1],
  [0.1, 0.9, 1],
].map((row) => Float32Array.from(row));
const truths = [
  [1, 0],
  [1, 0],
  [0, 1],
  [0, 1],
];

for (const isOneOf of [true, false])
  test(`what parts the examples is learnt, ${isOneOf ? "one value of all" : "each by itself"}`, () => {
    const [first, second] = trainHead({ features, truths, isOneOf, ridge: 0.01 });
    assert.ok(first !== undefined && second !== undefined);
    for (const [at, example] of features.entries())
      assert.equal(dot(first, example) > dot(second, example), at < 2);
  });

test("a stiffer ridge keeps weights smaller, and the same lesson gives the same weights", () => {
  const loose = trainHead({ features, truths, isOneOf: true, ridge: 0.01 });
  const stiff = trainHead({ features, truths, isOneOf: true, ridge: 10 });
  assert.ok(Math.abs(stiff[0]?.[0] ?? 1) < Math.abs(loose[0]?.[0] ?? 0));
  assert.deepEqual(trainHead({ features, truths, isOneOf: true, ridge: 10 }), stiff);
});

test("what claims too much is taken down to how often it was right", () => {
  const outcomes = Array.from({ length: 400 }, (_, at) => ({ share: 0.9, isRight: at % 2 === 0 }));
  const { slope, offset } = fitCalibration(outcomes);
  const confidence = 1 / (1 + Math.exp(-(slope * Math.log(9) + offset)));
  assert.ok(Math.abs(confidence - 0.5) < 0.03, String(confidence));
});
