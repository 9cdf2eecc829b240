import { z } from "zod";
import { plainWords } from "./plain-words.ts";
import type { EnrichTables } from "../understand/enrich-item.ts";
import { tellItemFacts, type ToldFacts } from "./tell-item-facts.ts";

/** What `cuttings inspect items --batch` prints: a contract, told in docs/inspect.md. */
export type InspectedItemFacts = ToldFacts & { readonly id: string | number | null };

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
  const told = tellItemFacts(
    {
      title: given.title,
      description: plainWords(given.description ?? ""),
      link: given.link ?? undefined,
      source: given.source ?? undefined,
      language: given.language ?? undefined,
    },
    tables,
  );
  return { id: given.id ?? null, ...told };
}
