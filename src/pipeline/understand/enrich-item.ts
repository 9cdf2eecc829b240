import { findKind } from "../../enrich/kind/find-kind.ts";
import { openLanguageProfiles } from "../../enrich/language/language-profiles.ts";
import { proposeLine, type Line } from "../../enrich/line/propose-line.ts";
import type { FoundPlace } from "../../enrich/place/find-places.ts";
import { readPlaceForms } from "../../enrich/place/read-place-forms.ts";
import { findTopics } from "../../enrich/topics/find-topics.ts";
import { readCues, type CueTable } from "../../enrich/topics/read-cues.ts";
import { AUDIENCE_CUES, SERVICE_CUES, THEME_CUES } from "../../enrich/topics/topic-cues-table.ts";
import type { Finding } from "../../model/finding.ts";
import type { ItemWords } from "./item-words.ts";
import { locateItem, type LocatingTables } from "./locate-item.ts";

export type EnrichedItem = {
  /** That of title and description, whatever is claimed. */
  readonly language: Finding | undefined;
  readonly places: readonly FoundPlace[];
  readonly services: readonly Finding[];
  readonly themes: readonly Finding[];
  readonly audience: readonly Finding[];
  readonly kind: Finding | undefined;
  readonly line: Line | undefined;
};

/** Read once a thread; pure afterwards. */
export type EnrichTables = LocatingTables & {
  readonly services: CueTable;
  readonly themes: CueTable;
  readonly audiences: CueTable;
};

/** `catalogue` is the folder of that name, ending in a slash. */
export async function readEnrichTables(catalogue: URL): Promise<EnrichTables> {
  return {
    languages: openLanguageProfiles(new URL("lexicon/languages.bin", catalogue)),
    places: await readPlaceForms(new URL("places/", catalogue)),
    services: readCues(SERVICE_CUES),
    themes: readCues(THEME_CUES),
    audiences: readCues(AUDIENCE_CUES),
  };
}

/** Everything that can be said of an item from its own words; no clock, no network, no database. */
export function enrichItem(item: ItemWords, tables: EnrichTables): EnrichedItem {
  const { title, description = "", link } = item;
  const { found, language, places } = locateItem(item, tables);
  const kind = findKind({ title, link });
  // What is no matter of public service (sport, shops) is filed under nothing.
  const isOurs = kind !== undefined;
  return {
    language: found,
    places,
    services: isOurs ? findTopics(title, description, tables.services) : [],
    themes: isOurs ? findTopics(title, description, tables.themes) : [],
    audience: isOurs ? findTopics(title, description, tables.audiences) : [],
    kind,
    line: proposeLine(title, description, language),
  };
}
