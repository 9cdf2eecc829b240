import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { killRounds } from "../helpers/kill-rounds.ts";

/** `npm run bench -- survive-kills` does forty. */
const ROUNDS = 4;

const folder = mkdtempSync(join(tmpdir(), "cuttings-kill-"));
after(() => rmSync(folder, { recursive: true, force: true }));

test("kill -9 of the program and of its database, at any moment of collecting and publishing, loses nothing that was acknowledged and leaves no process", async () => {
  const { items, cuttings, lost, left } = await killRounds(folder, ROUNDS);
  assert.deepEqual({ lost, left }, { lost: [], left: [] });
  assert.ok(items > 100 && cuttings > 10, `only ${items} items and ${cuttings} cuttings`);
});
