import { readCueLists } from "../../enrich/cues/read-cue-lists.ts";
import { fileItem, type Filing, type FilingTables } from "../../enrich/heads/file-item.ts";
import { readHeads } from "../../enrich/heads/read-heads.ts";
import { openLanguageProfiles } from "../../enrich/language/language-profiles.ts";
import { proposeLine, type Line } from "../../enrich/line/propose-line.ts";
import type { FoundPlace } from "../../enrich/place/find-places.ts";
import { readPlaceForms } from "../../enrich/place/read-place-forms.ts";
import { openWordTable } from "../../lexicon/vectors/open-word-table.ts";
import type { Finding } from "../../model/finding.ts";
import type { ItemWords } from "./item-words.ts";
import { locateItem, type LocatingTables } from "./locate-item.ts";

export type EnrichedItem = Filing & {
  /** That of title and description, whatever is claimed. */
  readonly language: Finding | undefined;
  readonly places: readonly FoundPlace[];
  readonly line: Line | undefined;
};

/** Read once a thread; pure afterwards. */
export type EnrichTables = LocatingTables & FilingTables;

/** `catalogue` is the folder of that name, ending in a slash. */
export async function readEnrichTables(catalogue: URL): Promise<EnrichTables> {
  const cues = await readCueLists(new URL("cues/", catalogue));
  return {
    languages: openLanguageProfiles(new URL("lexicon/languages.bin", catalogue)),
    places: await readPlaceForms(new URL("places/", catalogue)),
    words: openWordTable(new URL("lexicon/words.bin", catalogue)),
    cues,
    heads: readHeads(new URL("heads/heads.bin", catalogue), cues.subjects),
  };
}

/** Everything that can be said of an item from its own words; no clock, no network, no database. */
export function enrichItem(item: ItemWords, tables: EnrichTables): EnrichedItem {
  const { title, description = "", link } = item;
  const { found, language, places, isPublicBody } = locateItem(item, tables);
  return {
    ...fileItem({ title, text: description, language, link, isPublicBody }, tables),
    language: found,
    places,
    line: proposeLine(title, description, language),
  };
}
