import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A line as `inspect stories` reads it, with the story that it belongs to. */
export type LabelledLine = {
  readonly truth: string | undefined;
  readonly line: {
    readonly id: string;
    readonly title: string;
    readonly description?: string | undefined;
    readonly published: string;
    readonly source: string;
    readonly language: string;
  };
};

/** Releases that a government tells in up to four languages; undefined where they are not there. */
export function readReleaseLines(folder: string): LabelledLine[] | undefined {
  const lines = readLines(join(folder, "multilingual", "swiss-releases-2023.jsonl.gz"));
  return lines?.flatMap((line) => {
    const { release, date, title, lead } = JSON.parse(line) as Release;
    return Object.entries(title).map(([language, words]) => ({
      truth: release,
      line: {
        id: `${release} ${language}`,
        title: words,
        description: lead?.[language],
        published: date,
        source: "releases",
        language,
      },
    }));
  });
}

type Release = {
  readonly release: string;
  readonly date: string;
  readonly title: Readonly<Record<string, string>>;
  readonly lead?: Readonly<Record<string, string>>;
};

/** English headlines with the number of their story, oldest first. */
export function readHeadlineLines(folder: string): LabelledLine[] | undefined {
  const lines = readLines(join(folder, "stories", "headlines-half.tsv.gz"));
  return lines?.slice(1).map((line, at) => {
    const [time = "", source = "", story = "", title = ""] = line.split("\t");
    const published = new Date(Number(time)).toISOString();
    return {
      truth: story,
      line: { id: String(at), title, published, source, language: "en" },
    };
  });
}

export function readLines(path: string): string[] | undefined {
  if (!existsSync(path)) return undefined;
  return gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n");
}
