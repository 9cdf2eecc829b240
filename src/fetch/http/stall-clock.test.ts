import assert from "node:assert/strict";
import { test } from "node:test";
import { withServer } from "../../../test/helpers/servers/with-server.ts";
import { createFetcher } from "./create-fetcher.ts";
import { stallClock } from "./stall-clock.ts";

/** Keeps this thread, as work of our own would. */
function standStill(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("what we stood still is not counted, what we waited is", async () => {
  const clock = stallClock();
  const letGo = clock.hold();
  const started = clock.now();
  standStill(1_500);
  const stood = clock.now() - started;
  assert.ok(stood <= 400, `${stood} ms`);
  await sleep(300);
  const slept = clock.now() - started - stood;
  letGo();
  assert.ok(slept >= 200, `${slept} ms`);
});

test("a server that answers in time is not blamed for what we stood still", async () => {
  await withServer(
    (_, response) => setTimeout(() => response.end("here"), 200),
    async (address) => {
      const fetcher = createFetcher({
        userAgent: "Test",
        now: () => new Date(),
        privateNetworks: true,
        limits: { headersMs: 800, wholeMs: 900 },
      });
      const fetching = fetcher.get(address);
      await sleep(100);
      standStill(1_500);
      const fetched = await fetching;
      await fetcher.close();
      assert.equal(fetched.outcome, "body");
      assert.ok(fetched.ms < 1_000, `${fetched.ms} ms are told of it`);
    },
  );
});

test("time that a body waits for room is not counted, and whoever leaves does not wait", async () => {
  await withServer(
    (_, response) => response.end("x".repeat(100_000)),
    async (address) => {
      const fetcher = createFetcher({
        userAgent: "Test",
        now: () => new Date(),
        privateNetworks: true,
        limits: { wholeMs: 600, paceMs: 300 },
      });
      const patient = await fetcher.get(address, { hold: async () => void (await sleep(300)) });
      assert.equal(patient.outcome, "body");
      const leaving = fetcher.get(address, {
        hold: () => new Promise(() => undefined),
        signal: AbortSignal.timeout(100),
      });
      const left = await leaving;
      assert.equal(left.outcome === "failed" && left.code, "cancelled");
      await fetcher.close();
    },
  );
});
