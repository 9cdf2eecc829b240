import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killRounds } from "../test/helpers/kill-rounds.ts";
import { printRows } from "./bench-row.ts";

const ROUNDS = 40;

const folder = mkdtempSync(join(tmpdir(), "cuttings-kills-"));
try {
  const { rounds, items, cuttings, lost, left } = await killRounds(folder, ROUNDS);
  printRows([
    {
      name: `kill -9, ${rounds} times while collecting and publishing`,
      value: `${lost.length} of ${items} acknowledged items and ${cuttings} cuttings lost; ${left.length} processes left`,
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
