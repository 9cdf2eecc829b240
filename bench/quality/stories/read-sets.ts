import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { isHeldOut } from "../../../catalogue/lexicon/make/sources/is-held-out.ts";
import { readNtrex } from "../../../catalogue/lexicon/make/sources/read-ntrex.ts";
import { HOUR } from "../../../src/lib/duration.ts";

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

/** A story of the set is a week of one subject: of each the first headlines, which tell one event. */
const HEADLINES_A_STORY = 15;

/** English headlines with the number of their story, oldest first. */
export function readHeadlineLines(folder: string): LabelledLine[] | undefined {
  const lines = readLines(join(folder, "stories", "headlines-half.tsv.gz"));
  const met = new Map<string, number>();
  return lines?.slice(1).flatMap((line, at): LabelledLine[] => {
    const [time = "", source = "", story = "", title = ""] = line.split("\t");
    const published = new Date(Number(time)).toISOString();
    const before = met.get(story) ?? 0;
    met.set(story, before + 1);
    if (before >= HEADLINES_A_STORY) return [];
    const said = { id: String(at), title, published, source, language: "en" };
    return [{ truth: story, line: said }];
  });
}

/**
 * The beginnings of news reports, each told in forty languages, that a table was made without: a
 * headline and the two sentences after it. Languages come one after the other, an hour apart.
 */
export function readReportLines(words: string): LabelledLine[] {
  const beginnings = new Map<string, { document: string; language: string; texts: string[] }>();
  const met = new Map<string, number>();
  for (const { document = "", texts } of readNtrex(words)) {
    const before = met.get(document) ?? 0;
    met.set(document, before + 1);
    if (!isHeldOut(document) || before >= SENTENCES_OF_REPORT) continue;
    for (const { language, text } of texts) {
      const key = `${language} ${document}`;
      const known = beginnings.get(key) ?? { document, language, texts: [] };
      beginnings.set(key, { ...known, texts: [...known.texts, text] });
    }
  }
  return [...beginnings].flatMap(([id, { document, language, texts }]): LabelledLine[] => {
    const hour = REPORT_LANGUAGES.indexOf(language);
    if (hour < 0) return [];
    const [title = "", ...lead] = texts;
    const published = new Date(hour * HOUR).toISOString();
    const line = { id, title, description: lead.join(" "), published, source: language, language };
    return [{ truth: document, line }];
  });
}

const SENTENCES_OF_REPORT = 3;
/** Of thirteen scripts. */
const REPORT_LANGUAGES =
  "en ar bg bn cs da de el es et fa fi fr he hi hr hu id it ja ko lt lv ms nl pl pt ro ru sk sl sr sv sw ta th tr uk vi zh".split(
    " ",
  );

export function readLines(path: string): string[] | undefined {
  if (!existsSync(path)) return undefined;
  return gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n");
}
