import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { SECOND } from "../../lib/duration.ts";
import { logOutages } from "./log-outages.ts";

const away = (): Error =>
  Object.assign(new Error("refused"), { code: "ECONNREFUSED", syscall: "connect" });

test("an outage is logged once, and once more with its number when it is over", async () => {
  const logged: unknown[] = [];
  const recovered: number[] = [];
  let answers = false;
  const onError = logOutages({
    onError: (error) => logged.push(error),
    onRecovery: (failed) => recovered.push(failed),
    answers: async () => answers,
  });
  for (let request = 0; request < 50; request += 1) onError(away());
  const broken = new Error("a page broke");
  onError(broken);
  assert.equal(logged.length, 2);
  assert.equal(logged[1], broken);

  answers = true;
  await pause(1.5 * SECOND);
  assert.deepEqual(recovered, [50]);
  onError(away());
  assert.equal(logged.length, 3);
});
