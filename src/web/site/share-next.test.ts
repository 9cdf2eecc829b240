import assert from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";
import { test } from "node:test";
import { shareNext } from "./share-next.ts";

/** Questions that are answered by hand, each with its number. */
function questions() {
  const asked: PromiseWithResolvers<number>[] = [];
  const ask = shareNext(() => {
    const question = Promise.withResolvers<number>();
    asked.push(question);
    return question.promise;
  });
  return { ask, asked, answer: (index: number) => asked[index]?.resolve(index) };
}

test("who comes during a question shares the next one, and no third is asked", async () => {
  const { ask, asked, answer } = questions();
  const [first, ...later] = [ask(), ask(), ask(), ask()];
  answer(0);
  await turn();
  answer(1);
  assert.equal(await first, 0);
  assert.deepEqual(await Promise.all(later), [1, 1, 1]);
  assert.equal(asked.length, 2);
});

test("who comes alone asks alone", async () => {
  const { ask, asked, answer } = questions();
  for (const index of [0, 1, 2]) {
    const answered = ask();
    answer(index);
    assert.equal(await answered, index);
  }
  assert.equal(asked.length, 3);
});

test("a question that fails fails for those who asked it, and the next is asked all the same", async () => {
  const { ask, asked, answer } = questions();
  const [first, second] = [ask(), ask()];
  asked[0]?.reject(new Error("lost"));
  await assert.rejects(first, /lost/);
  await turn();
  answer(1);
  assert.equal(await second, 1);
});
