import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, HOUR } from "../lib/duration.ts";
import { judgeHealth, type JudgedSource } from "./judge-health.ts";
import { before, CASES, NOON } from "./judge-health-cases-table.ts";

/** A source that has been well for 60 days and brought something yesterday. */
function aSource(with_: Partial<JudgedSource> = {}): JudgedSource {
  return {
    createdAt: before(400 * DAY),
    health: "well",
    healthReason: "Read without trouble.",
    healthSince: before(60 * DAY),
    lastNewItemAt: before(DAY),
    ...with_,
  };
}

for (const [why, source, rows, expected] of CASES) {
  test(`judgeHealth: ${why}`, () => {
    const { health, since, reason } = judgeHealth(aSource(source), rows, NOON);
    assert.equal(
      `${health} since ${(NOON.getTime() - since.getTime()) / HOUR} h: ${reason}`,
      expected,
    );
  });
}
