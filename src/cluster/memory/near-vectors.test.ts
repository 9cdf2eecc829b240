import assert from "node:assert/strict";
import { test } from "node:test";
import { unitVector } from "../../lexicon/vectors/unit-vector.ts";
import { NearVectors } from "./near-vectors.ts";

const DIMENSIONS = 256;

/** The same seed, nearly the same direction. */
function vectorOf(seed: number, noise = 0): Float32Array {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  const vector = Float32Array.from({ length: DIMENSIONS }, next);
  state = seed + noise;
  for (let at = 0; at < DIMENSIONS; at++)
    vector[at] = (vector[at] as number) + noise * 0.1 * next();
  unitVector(vector);
  return vector;
}

test("of thousands in another language the counterpart is found, and none of its own language", () => {
  const vectors = new NearVectors();
  for (let item = 0; item < 3_000; item++) vectors.hold(item, "pl", vectorOf(item + 1));
  for (const item of [17, 1_500, 2_999]) {
    const number = 10_000 + item;
    const meaningAt = vectors.hold(number, "en", vectorOf(item + 1, 1));
    const near = vectors.near({ number, language: "en", meaningAt });
    assert.equal(near[0], item);
    assert.ok(near.every((number) => number < 3_000));
  }
});

test("what lies near to its counterpart alone is nearer than what lies near to many", () => {
  const vectors = new NearVectors();
  for (let item = 0; item < 10; item++) vectors.hold(item, "pl", vectorOf(5, item + 1));
  vectors.hold(20, "pl", vectorOf(9));
  const place = (number: number, seed: number) => {
    const meaningAt = vectors.hold(number, "en", vectorOf(seed, 2));
    const placed = { number, language: "en", meaningAt };
    vectors.near(placed);
    return placed;
  };
  const pl = (number: number, meaningAt: number) => ({ number, language: "pl", meaningAt });
  const [lone, hub] = [place(30, 9), place(31, 5)];
  assert.ok(vectors.nearness(lone, pl(20, 10)) > vectors.nearness(hub, pl(3, 3)));
  assert.equal(vectors.nearness(lone, { ...lone, meaningAt: -1 }), 0);
});
