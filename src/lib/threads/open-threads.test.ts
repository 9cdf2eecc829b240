import assert from "node:assert/strict";
import { test } from "node:test";
import type { STUBBORN_JOBS } from "../../../test/helpers/loopback/stubborn-worker.ts";
import { openThreads, type Threads } from "./open-threads.ts";

type Stubborn = Threads<typeof STUBBORN_JOBS>;

const ENTRY = new URL("../../../test/helpers/loopback/stubborn-worker.ts", import.meta.url);

function withThreads(
  body: (threads: Stubborn) => Promise<void>,
  { mostThreads = 2, deadlineMs = 400 } = {},
): () => Promise<void> {
  return async () => {
    const threads = openThreads<typeof STUBBORN_JOBS>({
      entry: ENTRY,
      mostThreads,
      deadlineMs,
      memoryMb: 64,
    });
    try {
      await body(threads);
    } finally {
      await threads.close();
    }
  };
}

test(
  "a job gives its result",
  withThreads(async ({ run }) => {
    assert.deepEqual(await run("double", 21), { outcome: "done", value: 42 });
  }),
);

const ENDS: readonly [
  what: string,
  start: (threads: Stubborn) => Promise<{ readonly outcome: string }>,
  outcome: string,
][] = [
  ["a loop without end", ({ run }) => run("neverEnd", 1), "timed_out"],
  ["a pattern that tries everything", ({ run }) => run("backtrack", 60), "timed_out"],
  ["more memory than it may have", ({ run }) => run("grow", 10_000), "out_of_memory"],
  ["an error", ({ run }) => run("throwOut", "no"), "broke"],
  ["the thread's own death", ({ run }) => run("die", 3), "broke"],
];

for (const [what, start, outcome] of ENDS) {
  test(
    `${what} is an outcome, and the next job runs`,
    withThreads(
      async (threads) => {
        assert.equal((await start(threads)).outcome, outcome);
        assert.deepEqual(await threads.run("double", 1), { outcome: "done", value: 2 });
      },
      { mostThreads: 1, deadlineMs: 2_000 },
    ),
  );
}

test(
  "what broke says why",
  withThreads(async ({ run }) => {
    const ended = await run("throwOut", "a comma is missing");
    assert.match(ended.outcome === "broke" ? ended.cause.message : "", /a comma is missing/);
  }),
);

test(
  "waiting is not working: a job that sleeps past its deadline is not endless",
  withThreads(async ({ run }) => {
    assert.equal((await run("sleep", 1_000)).outcome, "done");
  }),
);

test(
  "one that stands still does not hold up the others, and this thread stays free",
  withThreads(
    async ({ run }) => {
      let hasEnded = false;
      const endless = run("neverEnd", 1).finally(() => (hasEnded = true));
      for (let at = 0; at < 100; at += 1) await run("double", at);
      assert.ok(!hasEnded);
      assert.equal((await endless).outcome, "timed_out");
    },
    { deadlineMs: 1_000 },
  ),
);

test(
  "a job that is alone waits for those that run, and those that come wait for it",
  withThreads(async ({ run }) => {
    const starts: number[] = [];
    const onStart = async (): Promise<void> => void starts.push(performance.now());
    await Promise.all([
      run("sleep", 100, { onStart }),
      run("sleep", 100, { onStart, isAlone: true }),
      run("double", 1, { onStart }),
    ]);
    const [first = 0, alone = 0, last = 0] = starts;
    assert.ok(alone - first > 95, `alone began ${alone - first} ms after the first`);
    assert.ok(last - alone > 95, `the last began ${last - alone} ms after the one that is alone`);
  }),
);

test(
  "a slow job says so once, a quick one never",
  withThreads(async ({ run }) => {
    let slow = 0;
    const onSlow = (): void => void (slow += 1);
    await run("double", 1, { onSlow });
    assert.equal(slow, 0);
    await run("work", 350, { onSlow });
    assert.equal(slow, 1);
  }),
);

test(
  "bytes are given away, not copied, in both directions",
  withThreads(async ({ run }) => {
    const bytes = new Uint8Array(1_000_000);
    assert.deepEqual(await run("count", bytes, { transfer: [bytes.buffer] }), {
      outcome: "done",
      value: 1_000_000,
    });
    assert.equal(bytes.length, 0);
    const filled = await run("fill", 3);
    assert.deepEqual(filled.outcome === "done" && [...filled.value], [7, 7, 7]);
  }),
);

test(
  "whoever leaves is told so at once",
  withThreads(async ({ run }) => {
    const leaving = new AbortController();
    const ended = run("neverEnd", 1, { signal: leaving.signal });
    setTimeout(() => leaving.abort(), 20);
    assert.equal((await ended).outcome, "cancelled");
    assert.equal((await run("double", 1)).outcome, "done");
  }),
);

test("closing cancels what runs and what waits", async () => {
  const threads = openThreads<typeof STUBBORN_JOBS>({
    entry: ENTRY,
    mostThreads: 1,
    deadlineMs: 60_000,
    memoryMb: 64,
  });
  const both = [threads.run("neverEnd", 1), threads.run("double", 1)];
  await threads.run("double", 1, { signal: AbortSignal.timeout(1) });
  await threads.close();
  assert.deepEqual(
    (await Promise.all(both)).map((ended) => ended.outcome),
    ["cancelled", "cancelled"],
  );
});

test("a worker that cannot start is no job's fault", async () => {
  const threads = openThreads<typeof STUBBORN_JOBS>({
    entry: new URL("not-there.ts", ENTRY),
    mostThreads: 1,
    deadlineMs: 400,
    memoryMb: 64,
  });
  await assert.rejects(threads.run("double", 1), /not-there/);
  await threads.close();
});
