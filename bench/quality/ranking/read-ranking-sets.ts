import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { enrichItem, type EnrichTables } from "../../../src/pipeline/understand/enrich-item.ts";
import { embedText } from "../../../src/lexicon/vectors/embed-text.ts";
import type { WordTable } from "../../../src/lexicon/vectors/word-table.ts";
import { likelyTerms } from "../../../src/model/item-findings.ts";
import type { StoryToRank } from "../../../src/rank/features/story-to-rank.ts";
import { type Features, featuresOfStory } from "../../../src/rank/features/features-of-story.ts";

/** A title with what it is judged by; titles alone, as the picks have nothing else that compares. */
export type RankedTitle = { readonly story: StoryToRank; readonly features: Features };

export type RankingTables = { readonly enrich: EnrichTables; readonly words: WordTable };

/** The items of each day, in the order of the days. */
export function readDays(data: string, tables: RankingTables): readonly (readonly RankedTitle[])[] {
  const folder = join(data, "days");
  return readdirSync(folder)
    .toSorted()
    .map((file) =>
      readLines(gunzipSync(readFileSync(join(folder, file))).toString("utf8"), tables),
    );
}

export function readPicks(data: string, tables: RankingTables): readonly RankedTitle[] {
  return readLines(readFileSync(join(data, "picks-digitalgov.jsonl"), "utf8"), tables);
}

function readLines(text: string, tables: RankingTables): readonly RankedTitle[] {
  return text
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { readonly title: string | null }).title ?? "")
    .filter((title) => title.trim() !== "")
    .map((title) => rankedTitle(title, tables));
}

function rankedTitle(title: string, { enrich, words }: RankingTables): RankedTitle {
  const found = enrichItem(
    { title, description: undefined, link: undefined, source: undefined, language: undefined },
    enrich,
  );
  const language = found.language?.value;
  const story: StoryToRank = {
    id: 0,
    title,
    language,
    terms: likelyTerms({
      kind: found.kind === undefined ? [] : [found.kind],
      place: found.places,
      service: found.services,
      theme: found.themes,
      audience: found.audience,
      line: undefined,
    }),
    sourceId: 0,
    field: "unknown",
    hasLine: false,
    vector: embedText(words, title, language),
    newestAt: new Date(0),
    tellers: [],
  };
  return { story, features: featuresOfStory(story) };
}
