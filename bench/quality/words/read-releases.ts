import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { DAY } from "../../../src/lib/duration.ts";
import type { PairItem } from "./pair-item.ts";

type Release = {
  readonly release: string;
  readonly date: string;
  readonly title: Readonly<Record<string, string>>;
  readonly lead?: Readonly<Record<string, string>>;
};

/**
 * Releases that a government tells in up to four languages, each a text of its own. Where one was
 * not translated another language's words stand in its place: kept is the first that has them.
 */
export function readReleases(path: string): PairItem[] | undefined {
  if (!existsSync(path)) return undefined;
  const lines = gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n");
  return lines.flatMap((line) => {
    const { release, date, title, lead } = JSON.parse(line) as Release;
    const told = new Set<string>();
    return Object.entries(title)
      .filter(([, words]) => !told.has(words) && told.add(words))
      .map(([language, words]) => ({
        story: release,
        language,
        text: `${words}. ${lead?.[language] ?? ""}`,
        day: Math.floor(Date.parse(date) / DAY),
      }));
  });
}
