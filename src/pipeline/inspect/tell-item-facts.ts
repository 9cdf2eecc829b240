import type { Line } from "../../enrich/line/propose-line.ts";
import type { FoundPlace } from "../../enrich/place/find-places.ts";
import type { Finding } from "../../model/finding.ts";
import { enrichItem, type EnrichTables } from "../understand/enrich-item.ts";
import type { ItemWords } from "../understand/item-words.ts";

/** What was found out by the words of an item or a page: a contract, told in docs/inspect.md. */
export type ToldFacts = {
  readonly language: Finding | null;
  readonly places: readonly FoundPlace[];
  readonly services: readonly Finding[];
  readonly themes: readonly Finding[];
  readonly kind: Finding | null;
  readonly audience: readonly Finding[];
  readonly line: Line | null;
};

export function tellItemFacts(words: ItemWords, tables: EnrichTables): ToldFacts {
  const found = enrichItem(words, tables);
  return {
    language: found.language ?? null,
    places: found.places,
    services: found.services,
    themes: found.themes,
    kind: found.kind ?? null,
    audience: found.audience,
    line: found.line ?? null,
  };
}
