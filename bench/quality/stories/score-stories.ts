import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { DAY } from "../../../src/lib/duration.ts";
import { inspectStories } from "../../../src/pipeline/inspect/inspect-stories.ts";
import { readEnrichTables } from "../../../src/pipeline/understand/enrich-item.ts";
import { printRows } from "../../bench-row.ts";
import { countPairs, tellPairs } from "./count-pairs.ts";
import {
  type LabelledLine,
  readHeadlineLines,
  readReleaseLines,
  readReportLines,
} from "./read-sets.ts";
import { scoreDay } from "./score-day.ts";

/**
 * Which items are one story, on sets whose stories are known. Reports are told in forty languages by
 * NTREX (`--words`, the folder of its texts), of which the table that ships has learned: `--table` is one
 * that was made `--without half`.
 */
const { values } = parseArgs({
  options: { data: { type: "string" }, words: { type: "string" }, table: { type: "string" } },
});
const folder = values.data ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url));
const catalogue = new URL("../../../catalogue/", import.meta.url);
const words = new URL("lexicon/words.bin", catalogue);
const tables = await readEnrichTables(catalogue);

/** What is further apart is not compared. */
const MOST_APART_MS = 7 * DAY;

type Shown = { readonly id: unknown; readonly story: unknown };
const group = (lines: readonly string[], table = words) =>
  inspectStories(lines, table, tables) as Shown[];

const day = scoreDay(folder, group);
printRows(day ?? [missing("stories of a day")]);
const headlines = readHeadlineLines(folder);
printRows([headlines === undefined ? missing("headlines") : scoreAll(headlines)]);
const releases = readReleaseLines(folder);
printRows([releases === undefined ? missing("releases") : scoreReleases(releases)]);
if (values.words !== undefined && values.table !== undefined)
  printRows([scoreReports(readReportLines(values.words), pathToFileURL(values.table))]);

function scoreAll(labelled: readonly LabelledLine[]) {
  return { name: "headlines, 15 a story", value: tellPairs(countPairs(grouped(labelled))) };
}

function scoreReports(labelled: readonly LabelledLine[], table: URL) {
  const count = countPairs(
    grouped(labelled, table),
    (one, other) => one.line.language !== other.line.language,
  );
  return { name: "reports in forty languages", value: tellPairs(count) };
}

function scoreReleases(labelled: readonly LabelledLine[]) {
  const count = countPairs(grouped(labelled), (one, other) => {
    const apart = Math.abs(Date.parse(one.line.published) - Date.parse(other.line.published));
    return one.line.language !== other.line.language && apart <= MOST_APART_MS;
  });
  return { name: "releases of 2023 across languages", value: tellPairs(count) };
}

function grouped(labelled: readonly LabelledLine[], table?: URL) {
  const ordered = labelled.toSorted((a, b) => (a.line.published < b.line.published ? -1 : 1));
  const shown = group(
    ordered.map(({ line }) => JSON.stringify(line)),
    table,
  );
  return ordered.map((item, at) => ({ ...item, story: shown[at]?.story }));
}

function missing(name: string) {
  return { name, value: `not scored: it is not in ${folder}` };
}
