import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";

/**
 * Compares what was read with what a sample expects; UPDATE_SAMPLES=1 writes the expectation anew,
 * for a person to read in the diff.
 */
export function compareSample(expected: URL, actual: unknown): void {
  const text = `${JSON.stringify(actual, null, 2)}\n`;
  if (process.env.UPDATE_SAMPLES !== undefined) writeFileSync(expected, text);
  assert.equal(text, readFileSync(expected, "utf8"));
}
