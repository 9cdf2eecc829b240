import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DAY } from "../../../src/lib/duration.ts";
import { inspectStories } from "../../../src/pipeline/inspect/inspect-stories.ts";
import { readEnrichTables } from "../../../src/pipeline/understand/enrich-item.ts";
import { printRows } from "../../bench-row.ts";
import { countPairs, tellPairs } from "./count-pairs.ts";
import { type LabelledLine, readHeadlineLines, readReleaseLines } from "./read-sets.ts";
import { scoreDay } from "./score-day.ts";

/** Which items are one story, on sets whose stories are known. */
const { values } = parseArgs({ options: { data: { type: "string" } } });
const folder = values.data ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url));
const catalogue = new URL("../../../catalogue/", import.meta.url);
const words = new URL("lexicon/words.bin", catalogue);
const tables = await readEnrichTables(catalogue);

/** Larger stories of the headlines are a week of one subject. */
const LARGE_STORY = 15;
/** What is further apart is not compared. */
const MOST_APART_MS = 7 * DAY;

type Shown = { readonly id: unknown; readonly story: unknown };
const group = (lines: readonly string[]) => inspectStories(lines, words, tables) as Shown[];

const day = scoreDay(folder, group);
printRows(day ?? [missing("stories of a day")]);
const headlines = readHeadlineLines(folder);
printRows([headlines === undefined ? missing("headlines") : scoreHeadlines(headlines)]);
const releases = readReleaseLines(folder);
printRows([releases === undefined ? missing("releases") : scoreReleases(releases)]);

function scoreHeadlines(labelled: readonly LabelledLine[]) {
  const sizes = new Map<unknown, number>();
  for (const { truth } of labelled) sizes.set(truth, (sizes.get(truth) ?? 0) + 1);
  const isSmall = ({ truth }: { readonly truth: unknown }) =>
    (sizes.get(truth) ?? 0) <= LARGE_STORY;
  const count = countPairs(grouped(labelled), (one, other) => isSmall(one) && isSmall(other));
  return { name: "headlines, stories to 15", value: tellPairs(count) };
}

function scoreReleases(labelled: readonly LabelledLine[]) {
  const count = countPairs(grouped(labelled), (one, other) => {
    const apart = Math.abs(Date.parse(one.line.published) - Date.parse(other.line.published));
    return one.line.language !== other.line.language && apart <= MOST_APART_MS;
  });
  return { name: "releases of 2023 across languages", value: tellPairs(count) };
}

function grouped(labelled: readonly LabelledLine[]) {
  const ordered = labelled.toSorted((a, b) => (a.line.published < b.line.published ? -1 : 1));
  const shown = group(ordered.map(({ line }) => JSON.stringify(line)));
  return ordered.map((item, at) => ({ ...item, story: shown[at]?.story }));
}

function missing(name: string) {
  return { name, value: `not scored: it is not in ${folder}` };
}
