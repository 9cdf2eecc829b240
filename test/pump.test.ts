import assert from "node:assert/strict";
import { test } from "node:test";
import { measureGrowth } from "./pump/measure-growth.ts";
import { READERS } from "./pump/readers-table.ts";
import { SHAPES } from "./pump/shapes-table.ts";

for (const [name, kinds, read] of READERS) {
  test(`twice as much takes no three times as long: ${name}`, async () => {
    for (const kind of kinds) {
      for (const [shape, unit] of Object.entries(SHAPES[kind])) {
        // The last letter is what a pattern stumbles over that looks for an end.
        const make = (chars: number): string => `${unit.repeat(chars / unit.length)}x`;
        assert.equal(await measureGrowth(read, make), undefined, `${name}, of ${shape}`);
      }
    }
  });
}
