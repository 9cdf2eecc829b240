import assert from "node:assert/strict";
import { test } from "node:test";
import { seedRandom } from "./seed-random.ts";

test("a seed gives the same numbers on every machine", () => {
  const random = seedRandom(7, "pinned");
  assert.deepEqual([random.below(1000), random.below(1000), random.below(1000)], [624, 826, 85]);
});

test("neighbouring seeds have nothing in common", () => {
  const drawn = Array.from({ length: 1000 }, (_, seed) => seedRandom(seed).below(1_000_000));
  assert.ok(new Set(drawn).size > 990);
});

test("numbers spread evenly", () => {
  const random = seedRandom("spread");
  const counts = Array.from({ length: 10 }, () => 0);
  for (let drawn = 0; drawn < 10_000; drawn += 1) counts[random.below(10)]! += 1;
  assert.ok(Math.min(...counts) > 900 && Math.max(...counts) < 1100, counts.join(" "));
});

test("what is shuffled is all there, and the list stays as it was", () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8];
  const shuffled = seedRandom("cards").shuffle(list);
  assert.deepEqual(list, [1, 2, 3, 4, 5, 6, 7, 8]);
  assert.notDeepEqual(shuffled, list);
  assert.deepEqual(shuffled.sort(), list);
});

test("a weight of nothing is never drawn", () => {
  const random = seedRandom("scales");
  const drawn = new Set(Array.from({ length: 200 }, () => random.weigh([1, 0, 3])));
  assert.deepEqual([...drawn].sort(), [0, 2]);
});
