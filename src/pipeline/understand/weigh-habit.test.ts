import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../../model/finding.ts";
import { weighHabit } from "./weigh-habit.ts";

const found = (value: string, confidence: number): Finding => ({
  value,
  confidence,
  evidence: ["a sign of it"],
});

const CASES: readonly (readonly [
  why: string,
  found: Finding | undefined,
  habit: readonly (readonly [string, number])[],
  value: string | undefined,
  confidence: number | undefined,
])[] = [
  ["no habit, nothing found", undefined, [], undefined, undefined],
  ["four are no habit", undefined, [["report", 4]], undefined, undefined],
  [
    "a mixed source has none",
    undefined,
    [
      ["report", 6],
      ["event", 4],
    ],
    undefined,
    undefined,
  ],
  [
    "a habit alone proposes",
    undefined,
    [
      ["report", 7],
      ["event", 3],
    ],
    "report",
    0.6,
  ],
  ["it makes surer what agrees", found("report", 0.7), [["report", 9]], "report", 0.85],
  ["what is sure stays", found("event", 0.9), [["report", 9]], "event", 0.9],
  ["likely words count before a habit", found("event", 0.6), [["report", 9]], "event", 0.6],
  ["a guess gives way", found("event", 0.3), [["report", 9]], "report", 0.6],
];

for (const [why, kind, habit, value, confidence] of CASES)
  test(`a source's habit and the words of an item: ${why}`, () => {
    const weighed = weighHabit(kind, new Map(habit));
    assert.equal(weighed?.value, value);
    assert.equal(weighed && Math.round(weighed.confidence * 100) / 100, confidence);
    assert.notEqual(weighed?.evidence.length, 0);
  });
