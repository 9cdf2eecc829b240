import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { AppError } from "../lib/app-error.ts";
import { buildProgram } from "./build-program.ts";
import type { CommandContext } from "./command-context.ts";

test("what is asked for is kept, listed and taken back; nothing learned says so; nonsense is refused", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-weights-"));
  const run = (...args: string[]) => runIn(folder, args);
  try {
    assert.match(await run("weights", "show"), /Nothing was learned yet/);
    await run("weights", "ask", "bus lanes");
    assert.equal(await run("weights", "ask"), "bus lanes");
    await run("weights", "ask", "bus lanes", "--forget");
    assert.equal(await run("weights", "ask"), "");
    assert.match(await run("weights", "target", "service:housing", "0.2"), /should have 0\.2/);
    await assert.rejects(run("weights", "target", "service:nothing", "0.2"), AppError);
    await assert.rejects(run("weights", "target", "service:housing", "2"), AppError);
    await assert.rejects(run("replay", "--from", "2026-03-02", "--to", "2026-03-01"), AppError);
    const replayed = await run("replay", "--from", "2026-03-01", "--to", "2026-03-02", "--json");
    assert.equal((JSON.parse(replayed) as { readonly days: number }).days, 2);
    assert.deepEqual(JSON.parse(await run("weights", "export")), { features: {}, vector: [] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function runIn(folder: string, args: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const context: CommandContext = {
    env: { CUTTINGS_DATA: join(folder, "data"), CUTTINGS_LOG: "silent" },
    print: (line) => printed.push(line),
    printAll: async (line) => void printed.push(line),
    printError: () => undefined,
    inputLines: async function* () {},
    fail: () => assert.fail("these fail by throwing"),
    leave: () => assert.fail("only what serves has to leave"),
    terminal: { write: () => undefined },
    readInput: () => assert.fail("nothing is read"),
    now: () => new Date("2026-03-01T12:00:00Z"),
  };
  const program = await buildProgram(context, args);
  await program.parseAsync([...args], { from: "user" });
  return printed.join("\n");
}
