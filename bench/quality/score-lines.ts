import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { proposeLine } from "../../src/enrich/line/propose-line.ts";
import { isFurniture } from "../../src/enrich/line/stands-alone.ts";
import { textOfMarkup } from "../../src/parse/text/text-of-markup.ts";
import type { BenchRow } from "../bench-row.ts";
import { readDays, type Said } from "./items/read-item-sets.ts";

const VERDICTS = new URL("items/lines.tsv", import.meta.url);
/** Goes into the hashes that order the draw: a new number is a new hundred. */
const SEED = "line 6";
const DRAWN = 100;
const FEWEST_WORDS = 5;

/** How many items have a line, and how many of a hundred that a person read can stand as they are. */
export function scoreLines(data: string): readonly BenchRow[] {
  if (!existsSync(join(data, "days"))) return [];
  const items = readDays(data).map((item) => {
    const text = textOfMarkup(item.description).trim();
    return { item, text, line: proposeLine(item.title, text, item.language)?.value };
  });
  const shareWithLine = (isCounted: (sentences: readonly string[]) => boolean): string => {
    const those = items.filter(({ item, text }) => isCounted(sentencesOf(item, text)));
    const share = those.filter(({ line }) => line !== undefined).length / those.length;
    return `${share.toFixed(3)} of ${those.length}`;
  };
  const isOwn = (said: string) => said.split(/\s+/).length >= FEWEST_WORDS && !isFurniture(said);
  return [
    {
      name: "lines, items of two sentences that have one",
      value: shareWithLine((all) => all.length >= 2),
    },
    {
      name: "lines, items of two sentences that are no furniture",
      value: shareWithLine((all) => all.filter(isOwn).length >= 2),
    },
    { name: "lines, usable as they stand, of those read", value: tellVerdicts(items) },
  ];
}

function sentencesOf({ language }: Said, text: string): readonly string[] {
  return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((said) => said.length > 20);
}

function tellVerdicts(
  items: readonly { readonly item: Said; readonly line: string | undefined }[],
): string {
  const verdicts = new Map(
    readFileSync(VERDICTS, "utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((row) => row.split("\t") as [string, string]),
  );
  const hashes = items.flatMap(({ item, line }) =>
    line === undefined ? [] : [hashOf(item.title, line)],
  );
  const drawn = [...new Set(hashes)].toSorted().slice(0, DRAWN);
  const read = drawn.filter((hash) => verdicts.has(hash));
  const usable = read.filter((hash) => verdicts.get(hash) === "usable").length;
  return `${usable} of ${read.length}; ${drawn.length - read.length} of the hundred not read yet`;
}

function hashOf(title: string, line: string): string {
  return createHash("sha256").update([SEED, title, line].join("\n")).digest("hex").slice(0, 12);
}
