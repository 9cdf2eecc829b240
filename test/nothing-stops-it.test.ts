import assert from "node:assert/strict";
import { test } from "node:test";
import { pressProgram } from "./helpers/hostile/press-program.ts";

/** The aim is one second, printed by the bench; here other tests run beside it. */
const LONGEST_MS = 5_000;
/** What the serving thread may work without a break, whatever the machine does besides. */
const LONGEST_WORK_MS = 1_000;

test("while large and hostile feeds are read, no request waits for long", async () => {
  const pressed = await pressProgram({ largeHosts: 4, seconds: 15 });
  assert.ok(pressed.requests > 50, `${pressed.requests} requests`);
  assert.ok(
    pressed.slowestMs < LONGEST_MS + pressed.keptMs,
    `a request took ${Math.round(pressed.slowestMs)} ms`,
  );
  assert.ok(
    pressed.workedMs < LONGEST_WORK_MS,
    `the thread that serves worked ${Math.round(pressed.workedMs)} ms without a break`,
  );
  assert.ok(
    pressed.sources.some(({ outcome }) => outcome !== null),
    "something was read meanwhile",
  );
});
