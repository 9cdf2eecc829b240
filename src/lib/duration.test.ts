import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, durationInWords, HOUR, MINUTE, SECOND } from "./duration.ts";

const CASES: [ms: number, expected: string][] = [
  [0, "0 seconds"],
  [150, "0.15 seconds"],
  [SECOND, "1 second"],
  [90 * SECOND, "90 seconds"],
  [MINUTE, "1 minute"],
  [90 * MINUTE, "90 minutes"],
  [HOUR, "1 hour"],
  [36 * HOUR, "36 hours"],
  [DAY, "1 day"],
  [2.4 * DAY, "2 days"],
];
for (const [ms, expected] of CASES) {
  test(`${ms} ms are ${expected}`, () => assert.equal(durationInWords(ms), expected));
}
