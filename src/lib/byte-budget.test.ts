import assert from "node:assert/strict";
import { test } from "node:test";
import { byteBudget, type Share } from "./byte-budget.ts";

/** Takes and says whether it had to wait. */
async function take(share: Share, bytes: number): Promise<{ readonly isGranted: () => boolean }> {
  let isGranted = false;
  void share.hold(bytes).then(() => (isGranted = true));
  await new Promise(setImmediate);
  return { isGranted: () => isGranted };
}

test("what fits is granted at once; the first that does not may overdraw, the next waits", async () => {
  const { share } = byteBudget(100);
  const [one, other, third] = [share(), share(), share()];
  assert.ok((await take(one, 60)).isGranted());
  assert.ok((await take(other, 60)).isGranted());
  const waits = await take(third, 10);
  assert.ok(!waits.isGranted());
  other.release();
  await new Promise(setImmediate);
  assert.ok(waits.isGranted());
});

test("who overdraws may go on, so that it ends and gives back", async () => {
  const { share } = byteBudget(100);
  const [one, other] = [share(), share()];
  await one.hold(90);
  await other.hold(50);
  await other.hold(500);
  const waits = await take(one, 95);
  assert.ok(!waits.isGranted());
  other.release();
  await new Promise(setImmediate);
  assert.ok(waits.isGranted());
});

test("all that is given back can be taken again", async () => {
  const { share } = byteBudget(100);
  for (let round = 0; round < 50; round += 1) {
    const shares = [share(), share(), share()];
    await Promise.all(
      shares.map(async (one) => {
        await one.hold(20);
        await one.hold(80);
        one.release();
      }),
    );
  }
  const last = share();
  assert.ok((await take(last, 100)).isGranted());
});

test("who leaves while it waits takes nothing", async () => {
  const { share } = byteBudget(100);
  const [one, two, three] = [share(), share(), share()];
  await one.hold(100);
  await two.hold(100);
  const left = await take(three, 50);
  three.release();
  await new Promise(setImmediate);
  assert.ok(left.isGranted());
  one.release();
  two.release();
  const [four, five] = [share(), share()];
  assert.ok((await take(four, 60)).isGranted());
  assert.ok((await take(five, 40)).isGranted());
});
