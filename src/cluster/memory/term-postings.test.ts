import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { TermPostings } from "./term-postings.ts";

test("a term has the items that were given it, the newest first, and none that went", () => {
  const postings = new TermPostings();
  for (const item of [3, 5, 8]) postings.add(7, item);
  postings.add(2, 8);
  assert.deepEqual(postings.of(7, 10), [8, 5, 3]);
  postings.forget(5);
  assert.deepEqual(postings.of(7, 10), [8, 5]);
  assert.deepEqual(postings.of(4, 10), []);
});

test("a term of too many items tells nothing", () => {
  const postings = new TermPostings();
  for (let item = 0; item < 5; item++) postings.add(1, item);
  assert.deepEqual(postings.of(1, 4), []);
  assert.equal(postings.of(1, 5).length, 5);
});

test("however much comes and goes, each term has what lists of its own would have", () => {
  const step = fc.record({ terms: fc.array(fc.nat(30), { maxLength: 20 }), forgets: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 60 }),
      fc.integer({ min: 1, max: 900 }),
      (steps, many) => {
        const postings = new TermPostings();
        const lists = new Map<number, number[]>();
        let first = 0;
        for (const [item, { terms, forgets }] of steps.entries()) {
          // Enough of one term that room is made several times.
          for (const term of [...new Set(terms), ...Array.from({ length: many }, () => 31)]) {
            postings.add(term, item);
            const own = lists.get(term) ?? [];
            lists.set(term, own);
            own.push(item);
          }
          if (forgets) first = Math.floor(item / 2);
          if (forgets) postings.forget(first);
        }
        for (const [term, items] of lists) {
          const alive = items.filter((item) => item >= first);
          assert.deepEqual(postings.of(term, 1e6), alive.toReversed());
        }
      },
    ),
    { numRuns: 20 },
  );
});
