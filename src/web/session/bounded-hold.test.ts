import assert from "node:assert/strict";
import { test } from "node:test";
import { boundedHold } from "./bounded-hold.ts";

test("so many wait at once and no more; whose wait is over, or broke, makes room", async () => {
  const ends: ((error?: Error) => void)[] = [];
  const wait = () =>
    new Promise<void>((resolve, reject) =>
      ends.push((error) => (error === undefined ? resolve() : reject(error))),
    );
  const hold = boundedHold(wait, 2);
  const [first, second] = [hold(1), hold(1)];
  assert.equal(await hold(1), false);
  ends[0]?.();
  assert.equal(await first, true);
  const third = hold(1);
  assert.equal(await hold(1), false);
  ends[1]?.(new Error("gone"));
  await assert.rejects(second);
  const fourth = hold(1);
  for (const end of ends) end();
  assert.deepEqual(await Promise.all([third, fourth]), [true, true]);
});
