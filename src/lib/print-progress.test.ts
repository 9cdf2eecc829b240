import assert from "node:assert/strict";
import { test } from "node:test";
import { printProgress } from "./print-progress.ts";

function told(isTTY: boolean, steps: readonly number[], total: number): string {
  let text = "";
  const progress = printProgress({ isTTY, write: (piece) => (text += piece) }, "Reading", total);
  for (const step of steps) progress.step(step);
  progress.end("done");
  return text;
}

test("a terminal gets one line that redraws itself", () => {
  assert.match(told(true, [1, 2], 2), /^\r.*Reading ████████████░{12} 1\/2 \r.*2\/2 \r.*done\n$/);
});

test("a pipe gets a plain line a tenth", () => {
  assert.equal(
    told(false, [0, 1, 2, 50, 51, 100], 100),
    "Reading 0 of 100\nReading 50 of 100\nReading 100 of 100\ndone\n",
  );
});

test("nothing to do is all done", () => {
  assert.equal(told(false, [0], 0), "Reading 0 of 0\ndone\n");
});
