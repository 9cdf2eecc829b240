import { identifyLanguage } from "../../enrich/language/identify-language.ts";
import type { LanguageProfiles } from "../../enrich/language/language-profiles.ts";
import { findPlaces, type FoundPlace } from "../../enrich/place/find-places.ts";
import type { PlaceForms } from "../../enrich/place/read-place-forms.ts";
import type { Finding } from "../../model/finding.ts";
import { guessPlace } from "../../sources/guess-place.ts";
import type { ItemWords } from "./item-words.ts";

export type LocatingTables = {
  readonly languages: LanguageProfiles;
  readonly places: PlaceForms;
};

export type Located = {
  /** That of the words, whatever is claimed. */
  readonly found: Finding | undefined;
  /** The same, or else the claimed one. */
  readonly language: string | undefined;
  readonly places: readonly FoundPlace[];
  /** Its host is one that states keep for themselves. */
  readonly isPublicBody: boolean;
};

/** Hosts that states keep for themselves, in the endings of many of them. */
const PUBLIC_BODY =
  /(?:^|\.)(?:gov|gouv|gob|gub|govt|go|mil|admin|parliament|parlament|europa|bund|senado|camara)\.[a-z]{2,3}(?:\.[a-z]{2})?$|\.(?:gov|mil|gc\.ca)$/;

/** In which language an item is and of which countries it speaks: what it is compared by. */
export function locateItem(item: ItemWords, tables: LocatingTables): Located {
  const { title, description = "", link } = item;
  const found = identifyLanguage(`${title}\n${description}`, tables.languages, {
    declared: item.language,
  });
  const language = found?.value ?? item.language;
  const host = hostOf(item.source) ?? hostOf(link);
  const home = host === undefined ? "international" : guessPlace(host);
  const isPublicBody = host !== undefined && PUBLIC_BODY.test(host);
  const places = findPlaces(
    {
      title,
      text: description,
      language,
      home: home === "international" ? undefined : home,
      isPublicBody,
    },
    tables.places,
  );
  return { found, language, places, isPublicBody };
}

function hostOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : URL.parse(address)?.hostname;
}
