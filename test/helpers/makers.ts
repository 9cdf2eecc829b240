import { type CuttingText, NOTHING_SAID } from "../../src/model/cutting.ts";
import { NO_FACETS } from "../../src/model/facet.ts";
import type { NewItem } from "../../src/model/item.ts";
import type { Database } from "../../src/storage/database.ts";
import { addSources, type NewSource } from "../../src/storage/sources/add-sources.ts";

let made = 0;

export function aNewSource(with_: Partial<NewSource> = {}): NewSource {
  made += 1;
  return {
    name: `Source ${made}`,
    publisher: "A publisher",
    address: `https://example.org/feed/${made}`,
    homepage: undefined,
    kind: "feed",
    place: "international",
    languages: ["en"],
    field: "government",
    origin: "desk",
    hostKey: "example.org",
    ...with_,
  };
}

/** Stores a source and returns its id. */
export async function aSource(db: Database, with_: Partial<NewSource> = {}): Promise<number> {
  const [id] = await addSources(db, [aNewSource(with_)], new Date("2026-03-01T00:00:00Z"));
  if (id === undefined) throw new Error("the source was known already");
  return id;
}

export function aNewItem(with_: Partial<NewItem> & { readonly sourceId: number }): NewItem {
  return {
    link: "https://example.org/report",
    linkKey: "https://example.org/report",
    itemKey: with_.linkKey ?? "https://example.org/report",
    guid: undefined,
    title: "A report",
    excerpt: "What it says.",
    summary: "What it says.",
    content: undefined,
    author: undefined,
    credit: undefined,
    creditLink: undefined,
    language: "en",
    publishedAt: new Date("2026-02-28T09:00:00Z"),
    publishedText: undefined,
    said: undefined,
    textHash: "same",
    ...with_,
  };
}

export function aText(with_: Partial<CuttingText> = {}): CuttingText {
  return {
    ...NOTHING_SAID,
    headline: "What auditors found in the waiting lists",
    line: "Half of the delay was paperwork",
    link: "https://example.org/report",
    date: "2026-03-01",
    language: "en",
    facets: { ...NO_FACETS, kind: ["report"] },
    ...with_,
  };
}
