import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languageOfCode } from "./language-of-code.ts";
import type { ParallelText } from "./parallel-text.ts";

/** Names of countries, languages and signs of CLDR and of EuroVoc's descriptors, a thing a line. */
export function readNames(folder: string): ParallelText[] {
  return readFileSync(join(folder, "cldr.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [id, names] = JSON.parse(line) as [string, Record<string, string[]>];
      return {
        id: `name ${id}`,
        source: "names",
        texts: Object.entries(names).map(([code, spellings]) => ({
          language: languageOfCode(code),
          text: spellings.join(" , "),
        })),
      };
    });
}
