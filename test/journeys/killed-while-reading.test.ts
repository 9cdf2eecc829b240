import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { readyFolder } from "../helpers/database/ready-folder.ts";

const SCRIPT = fileURLToPath(new URL("../helpers/read-endless.ts", import.meta.url));
const room = mkdtempSync(join(tmpdir(), "cuttings-reading-"));
const folder = await readyFolder(join(room, "data"));
after(() => rmSync(room, { recursive: true, force: true }));

test("a document in whose reading the program was killed twice is not asked for a third time, and says why", async () => {
  for (const life of [1, 2]) {
    const { child, said } = live(life);
    for await (const line of said) {
      assert.equal(line, "reading");
      child.kill("SIGKILL");
      break;
    }
  }
  const last: string[] = [];
  for await (const line of live(3).said) last.push(line);
  assert.equal(last.length, 1, last.join("\n"));
  assert.match(last[0] ?? "", /ended 2 times while it read/);
});

function live(number: number): { child: ChildProcess; said: AsyncIterable<string> } {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", SCRIPT, folder, String(number)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  return { child, said: createInterface({ input: child.stdout }) };
}
