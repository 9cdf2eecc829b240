import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStorage } from "../src/storage/open/open-storage.ts";
import { serveDesk } from "../test/helpers/servers/serve-desk.ts";
import { Visitor } from "../test/helpers/visitor.ts";
import { fillLargeDesk } from "../test/plans/fill-large-desk.ts";
import { printRows, spreadOf } from "./bench-row.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const TIMES = 100;
const WARM_UP = 10;

for (const stories of [20_000, 200_000]) {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-bench-"));
  const storage = await openStorage({ databaseUrl: undefined, folder });
  try {
    await fillLargeDesk(storage.db, { stories, now: NOW });
    const desk = await serveDesk(storage.requests, { now: () => NOW });
    const visitor = await Visitor.as("editor", desk);
    const opening = await times(() => visitor.text("/desk/inbox"));
    let story = stories;
    const pressing = await times(() =>
      visitor.post(
        `/desk/stories/${--story}/decision`,
        { _method: "put", verdict: "pass", reason: "not new" },
        { "hx-request": "true" },
      ),
    );
    await desk.stop();
    printRows([
      { name: `inbox opened, ${stories} stories`, value: words(opening) },
      { name: `key pressed, ${stories} stories`, value: words(pressing) },
    ]);
  } finally {
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long each took in milliseconds, once all is warm. */
async function times(ask: () => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let time = 0; time < WARM_UP + TIMES; time += 1) {
    const started = performance.now();
    await ask();
    if (time >= WARM_UP) taken.push(performance.now() - started);
  }
  return taken;
}

function words(taken: readonly number[]): string {
  const { median, p99 } = spreadOf(taken);
  return `median ${median.toFixed(1)} ms, 99th percentile ${p99.toFixed(1)} ms (${TIMES} times, one after the other)`;
}
