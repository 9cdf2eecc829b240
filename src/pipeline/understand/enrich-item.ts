import { findKind } from "../../enrich/kind/find-kind.ts";
import { identifyLanguage } from "../../enrich/language/identify-language.ts";
import {
  type LanguageProfiles,
  openLanguageProfiles,
} from "../../enrich/language/language-profiles.ts";
import { proposeLine, type Line } from "../../enrich/line/propose-line.ts";
import { findPlaces, type FoundPlace } from "../../enrich/place/find-places.ts";
import { readPlaceForms, type PlaceForms } from "../../enrich/place/read-place-forms.ts";
import { findTopics } from "../../enrich/topics/find-topics.ts";
import { readCues, type CueTable } from "../../enrich/topics/read-cues.ts";
import { AUDIENCE_CUES, SERVICE_CUES, THEME_CUES } from "../../enrich/topics/topic-cues-table.ts";
import type { Finding } from "../../model/finding.ts";
import { guessPlace } from "../../sources/guess-place.ts";

/** What an item says of itself, as far as it does. */
export type ItemWords = {
  readonly title: string;
  /** Plain text. */
  readonly description?: string;
  readonly link?: string;
  /** The address of its source. */
  readonly source?: string;
  /** BCP 47, as its source claims. */
  readonly language?: string;
};

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
export type EnrichTables = {
  readonly languages: LanguageProfiles;
  readonly places: PlaceForms;
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

/** Hosts that states keep for themselves, in the endings of many of them. */
const PUBLIC_BODY =
  /(?:^|\.)(?:gov|gouv|gob|gub|govt|go|mil|admin|parliament|parlament|europa|bund|senado|camara)\.[a-z]{2,3}(?:\.[a-z]{2})?$|\.(?:gov|mil|gc\.ca)$/;

/** Everything that can be said of an item from its own words; no clock, no network, no database. */
export function enrichItem(item: ItemWords, tables: EnrichTables): EnrichedItem {
  const { title, description = "", link } = item;
  const found = identifyLanguage(`${title}\n${description}`, tables.languages, {
    declared: item.language,
  });
  const language = found?.value ?? item.language;
  const host = hostOf(item.source) ?? hostOf(link);
  const home = host === undefined ? "international" : guessPlace(host);
  const kind = findKind({ title, link });
  // What is no matter of public service (sport, shops) is filed under nothing.
  const isOurs = kind !== undefined;
  return {
    language: found,
    places: findPlaces(
      {
        title,
        text: description,
        language,
        home: home === "international" ? undefined : home,
        isPublicBody: host !== undefined && PUBLIC_BODY.test(host),
      },
      tables.places,
    ),
    services: isOurs ? findTopics(title, description, tables.services) : [],
    themes: isOurs ? findTopics(title, description, tables.themes) : [],
    audience: isOurs ? findTopics(title, description, tables.audiences) : [],
    kind,
    line: proposeLine(title, description, language),
  };
}

function hostOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : URL.parse(address)?.hostname;
}
