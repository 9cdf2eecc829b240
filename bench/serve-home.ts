import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "undici";
import { moveCutting } from "../src/desk/move-cutting.ts";
import { writeCutting } from "../src/desk/write-cutting.ts";
import { openStorage } from "../src/storage/open/open-storage.ts";
import { aText } from "../test/helpers/makers.ts";
import { printRows, spreadOf } from "./bench-row.ts";
import { runProgram } from "./run-program.ts";

const PORT = 8_931;
const CUTTINGS = 200;
const CONNECTIONS = 16;
const SECONDS = 6;

const folder = mkdtempSync(join(tmpdir(), "cuttings-bench-"));
try {
  const firstStart = await startOnce();
  await publish();
  const program = await runProgram({ CUTTINGS_DATA: folder, CUTTINGS_COLLECT: "no" }, PORT);
  const times = await ask(program.address);
  const { median, p99 } = spreadOf(times);
  printRows([
    { name: "first start to first page", value: `${(firstStart / 1_000).toFixed(1)} s` },
    { name: "later start to first page", value: `${(program.startedInMs / 1_000).toFixed(1)} s` },
    {
      name: "home page served",
      value: `${Math.round(times.length / SECONDS)} a second, median ${median.toFixed(1)} ms, 99th percentile ${p99.toFixed(1)} ms (${CUTTINGS} cuttings, ${CONNECTIONS} connections)`,
    },
    { name: "memory after that", value: `${program.residentMb() ?? "not measured"} MB` },
  ]);
  await program.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function startOnce(): Promise<number> {
  const program = await runProgram({ CUTTINGS_DATA: folder, CUTTINGS_COLLECT: "no" }, PORT);
  await program.stop();
  return program.startedInMs;
}

async function publish(): Promise<void> {
  const storage = await openStorage({ databaseUrl: undefined, folder });
  for (let number = 0; number < CUTTINGS; number += 1) {
    const now = new Date(Date.UTC(2026, 0, 1 + (number % 60)));
    const id = await writeCutting(storage.db, {
      text: aText({
        headline: `What auditors found, part ${number}`,
        date: now.toISOString().slice(0, 10),
      }),
      by: "bench",
      now,
    });
    await moveCutting(storage.db, id, { to: "published", by: "bench", now });
  }
  await storage.close();
}

/** Returns how long each answer took, in milliseconds. */
async function ask(address: string): Promise<readonly number[]> {
  const pool = new Pool(address, { connections: CONNECTIONS });
  const until = performance.now() + SECONDS * 1_000;
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < until) {
        const started = performance.now();
        const answer = await pool.request({
          path: "/",
          method: "GET",
          headers: { "accept-encoding": "br" },
        });
        await answer.body.dump();
        if (answer.statusCode !== 200)
          throw new Error(`the home page answered ${answer.statusCode}`);
        times.push(performance.now() - started);
      }
    }),
  );
  await pool.close();
  return times;
}
