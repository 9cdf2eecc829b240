import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { openStorage } from "../../src/storage/open/open-storage.ts";

const KILLS = 10;
/** Each round is killed after another number of rows, in the middle of the next. */
const ROWS_BEFORE_KILL = [1, 3, 40, 7, 25, 2, 60, 11, 90, 5];

const folder = mkdtempSync(join(tmpdir(), "cuttings-kill-"));
after(() => rmSync(folder, { recursive: true, force: true }));

test("kill -9 in the middle of writing, ten times over, loses no acknowledged row and needs no repair", async () => {
  let acknowledged = -1;
  for (let round = 0; round < KILLS; round += 1)
    acknowledged = await writeAndKill(acknowledged + 1, ROWS_BEFORE_KILL[round] ?? 1);

  const storage = await openStorage({ databaseUrl: undefined, folder });
  const { rows } = await sql<{
    name: string;
  }>`select name from setting where name like 'row %'`.execute(storage.db);
  const kept = new Set(rows.map((row) => row.name));
  const lost = Array.from({ length: acknowledged + 1 }, (_, number) => `row ${number}`).filter(
    (name) => !kept.has(name),
  );
  assert.deepEqual(lost, []);
  assert.ok(acknowledged >= ROWS_BEFORE_KILL.reduce((sum, rows) => sum + rows) - 1);
  await storage.close();
});

/** Returns the last number that was acknowledged before the process died. */
async function writeAndKill(first: number, rowsBeforeKill: number): Promise<number> {
  const script = fileURLToPath(new URL("../helpers/write-settings.ts", import.meta.url));
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", script, folder, String(first)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const died = new Promise((resolve) => child.once("exit", resolve));
  let last = first - 1;
  let told = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    told += 1;
    if (told === rowsBeforeKill) child.kill("SIGKILL");
  }
  await died;
  assert.ok(told >= rowsBeforeKill, `only ${told} of ${rowsBeforeKill} rows were acknowledged`);
  return last;
}
