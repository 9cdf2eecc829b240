import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { TermNumbers } from "./term-numbers.ts";

test("each hash keeps its number until it is let go, which then is another's", () => {
  const terms = new TermNumbers();
  const numbers = new Map<number, number>();
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 900 }),
      (hashes) => {
        for (const hash of hashes) if (terms.find(hash) < 0) numbers.set(hash, terms.give(hash));
        for (const [hash, number] of numbers) assert.equal(terms.find(hash), number);
        assert.equal(new Set(numbers.values()).size, numbers.size);
        terms.letGo((number) => number % 2 === 1);
        for (const [hash, number] of numbers) {
          if (number % 2 === 0) continue;
          assert.equal(terms.find(hash), -1);
          numbers.delete(hash);
        }
      },
    ),
    { numRuns: 30 },
  );
});
