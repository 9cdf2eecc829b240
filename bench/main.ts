import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import type { BenchRow } from "./bench-row.ts";

const SCRIPTS = [
  "parse-feeds",
  "read-pages",
  "store-items",
  "carry-database",
  "survive-kills",
  "collect-world server",
  "collect-world embedded",
  "serve-home",
  "open-inbox",
  "press-program",
  "understand-items --alive 20000 embedded",
  "understand-items --alive 20000 server",
  "quality/score",
  "quality/score-words",
  "quality/stories/score-stories",
];
const BASELINE = new URL("baseline.json", import.meta.url);

/**
 * `npm run bench`: fixed work, one process a measurement, beside the baseline that was kept.
 * `--save` keeps this run as the new one; names of scripts (or of their folder: "quality") narrow it.
 * `--data` says where the sets of real documents lie that quality is scored on.
 */
const { values, positionals } = parseArgs({
  options: { save: { type: "boolean" }, data: { type: "string" } },
  allowPositionals: true,
});
const conditions = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 1e9)} GB`;
const before = readBaseline();

console.log(`Conditions: ${conditions}\nBaseline:   ${before.conditions}\n`);
const rows = SCRIPTS.filter(
  (script) =>
    positionals.length === 0 || positionals.some((name) => script.split("/").includes(name)),
).flatMap(run);
if (values.save === true)
  writeFileSync(
    BASELINE,
    `${JSON.stringify({ conditions, rows: merge(before.rows, rows) }, undefined, 2)}\n`,
  );

function run(call: string): readonly BenchRow[] {
  const [script = "", ...given] = call.split(" ");
  const args =
    values.data !== undefined && /^(quality\/|understand-items$)/.test(script)
      ? [...given, "--data", resolve(values.data)]
      : given;
  const path = fileURLToPath(new URL(`${script}.ts`, import.meta.url));
  const done = spawnSync(process.execPath, [...process.execArgv, path, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 2 ** 26,
  });
  if (done.status !== 0) throw new Error(`bench/${script}.ts ended with ${done.status}`);
  const measured = done.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as BenchRow);
  for (const row of measured) print(row);
  return measured;
}

function print({ name, value }: BenchRow): void {
  const kept = before.rows.find((row) => row.name === name);
  console.log(`${name.padEnd(40)} ${value}`);
  if (kept !== undefined) console.log(`${"".padEnd(38)} ↳ ${kept.value}`);
}

function readBaseline(): { readonly conditions: string; readonly rows: readonly BenchRow[] } {
  try {
    return JSON.parse(readFileSync(BASELINE, "utf8")) as { conditions: string; rows: BenchRow[] };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return { conditions: "none kept yet", rows: [] };
    throw error;
  }
}

function merge(kept: readonly BenchRow[], measured: readonly BenchRow[]): readonly BenchRow[] {
  const names = new Set(measured.map((row) => row.name));
  return [...kept.filter((row) => !names.has(row.name)), ...measured];
}
