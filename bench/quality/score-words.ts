import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { embedText } from "../../src/lexicon/vectors/embed-text.ts";
import { openWordTable } from "../../src/lexicon/vectors/open-word-table.ts";
import type { WordTable } from "../../src/lexicon/vectors/word-table.ts";
import { printRows } from "../bench-row.ts";
import type { PairItem } from "./words/pair-item.ts";
import { readReleases } from "./words/read-releases.ts";
import { readReports } from "./words/read-reports.ts";
import { scorePairs } from "./words/score-pairs.ts";

/**
 * How well the table of words brings texts of two languages together. The one that ships has seen
 * NTREX: `--table` names one that was made `--without half`, and only that is tested on the rest.
 */
const { values } = parseArgs({ options: { data: { type: "string" }, table: { type: "string" } } });
const folder = values.data ?? fileURLToPath(new URL("../../../shared/data", import.meta.url));
const shipped = fileURLToPath(new URL("../../catalogue/lexicon/words.bin", import.meta.url));
const path = values.table ?? shipped;

const table = timeOpening();
const releases = readReleases(join(folder, "multilingual", "swiss-releases-2023.jsonl.gz"));
if (releases !== undefined) {
  timeEmbedding(releases);
  report("releases of 2023 in four languages", releases);
}
if (table.leavesOut === "half") scoreReports();

function timeOpening(): WordTable {
  const started = performance.now();
  const table = openWordTable(path);
  const value = `${(performance.now() - started).toFixed(0)} ms, ${(statSync(path).size / 1e6).toFixed(1)} MB, ${table.size} features`;
  printRows([{ name: "words, opened", value }]);
  return table;
}

function timeEmbedding(items: readonly PairItem[]): void {
  const started = performance.now();
  for (const { text, language } of items) embedText(table, text, language);
  const full = performance.now() - started;
  const titles = items.map(({ text }) => text.slice(0, text.indexOf(". ")));
  const again = performance.now();
  for (const [at, title] of titles.entries()) embedText(table, title, items[at]?.language);
  const short = performance.now() - again;
  const aSecond = (ms: number): number => Math.round((1_000 * items.length) / ms);
  printRows([
    { name: "titles made vectors", value: `${aSecond(short)} a second on one core` },
    { name: "titles with leads made vectors", value: `${aSecond(full)} a second on one core` },
  ]);
}

function scoreReports(): void {
  const archive = join(folder, "words", "sources.tar.xz");
  if (!existsSync(archive)) return;
  const unpacked = mkdtempSync(join(tmpdir(), "cuttings-words-"));
  try {
    spawnSync("tar", ["-xJf", archive, "-C", unpacked, "NTREX-128", "DOCUMENT_IDS.tsv"]);
    report("news reports in twenty languages", readReports(unpacked));
  } finally {
    rmSync(unpacked, { recursive: true });
  }
}

function report(name: string, items: readonly PairItem[]): void {
  const { bestF1, recallAt95, pairs } = scorePairs(table, items);
  printRows([
    {
      name: `${name}, pairs`,
      value: `F1 ${bestF1.toFixed(3)}, recall ${recallAt95.toFixed(3)} at precision .95, of ${pairs} pairs of ${items.length} texts`,
    },
  ]);
}
