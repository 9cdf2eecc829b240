import type { ItemFacts } from "../../model/item-facts.ts";
import { type EnrichTables, readEnrichTables } from "./enrich-item.ts";
import type { ItemWords } from "./item-words.ts";
import { factsOfItem } from "./facts-of-item.ts";

export type FactJobs = ReturnType<typeof factJobs>;

/** What a thread of facts does; its tables are read at the first job and kept. */
export function factJobs(catalogue: URL) {
  let tables: Promise<EnrichTables> | undefined;
  return {
    /** As many as items, in their order. */
    async findFacts(items: readonly ItemWords[]): Promise<readonly ItemFacts[]> {
      const read = await (tables ??= readEnrichTables(catalogue));
      return items.map((item) => factsOfItem(item, read));
    },
  };
}
