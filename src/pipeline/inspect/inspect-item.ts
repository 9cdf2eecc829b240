import { z } from "zod";
import type { Line } from "../../enrich/line/propose-line.ts";
import type { FoundPlace } from "../../enrich/place/find-places.ts";
import type { Finding } from "../../model/finding.ts";
import { enrichItem, type EnrichTables } from "../understand/enrich-item.ts";
import { plainWords } from "./plain-words.ts";

/** What `cuttings inspect items --batch` prints: a contract, told in docs/inspect.md. */
export type InspectedItemFacts = {
  readonly id: string | number | null;
  readonly language: Finding | null;
  readonly places: readonly FoundPlace[];
  readonly services: readonly Finding[];
  readonly themes: readonly Finding[];
  readonly kind: Finding | null;
  readonly audience: readonly Finding[];
  readonly line: Line | null;
};

const ITEM_LINE = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  title: z.string(),
  description: z.string().nullish(),
  link: z.string().nullish(),
  source: z.string().nullish(),
  language: z.string().nullish(),
});

/** A line that holds no item throws; everything else is findings or none. */
export function inspectItem(line: string, tables: EnrichTables): InspectedItemFacts {
  const given = ITEM_LINE.parse(JSON.parse(line));
  const found = enrichItem(
    {
      title: given.title,
      description: plainWords(given.description ?? ""),
      link: given.link ?? undefined,
      source: given.source ?? undefined,
      language: given.language ?? undefined,
    },
    tables,
  );
  return {
    id: given.id ?? null,
    language: found.language ?? null,
    places: found.places,
    services: found.services,
    themes: found.themes,
    kind: found.kind ?? null,
    audience: found.audience,
    line: found.line ?? null,
  };
}
