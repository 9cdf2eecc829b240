import { sql } from "kysely";
import type { ItemFacts } from "../../model/item-facts.ts";
import { type ItemFindings, NOTHING_FOUND, readItemFindings } from "../../model/item-findings.ts";
import { correctFindings, readCorrections } from "../../model/correction.ts";
import { correctionsOf } from "../stories/corrections.ts";
import type { Database } from "../database.ts";
import { givenRows } from "./given-rows.ts";

export type FactsOfItem = ItemFacts & { readonly itemId: number };

/** Stores what was found out, in place of what was found before; of items that are gone nothing. */
export async function storeItemFacts(
  db: Database,
  facts: readonly FactsOfItem[],
  now: Date,
): Promise<void> {
  if (facts.length === 0) return;
  await sql`
    with ${givenRows(facts, {
      // Lists go over as JSON: in an array of arrays each would have to be of one length.
      itemId: "bigint",
      rulesVersion: "integer",
      textFrom: "text",
      language: "text",
      terms: "jsonb",
      keys: "jsonb",
      evidence: "jsonb",
    })}
    insert into item_facts (item_id, rules_version, text_from, language, terms, keys, evidence, found_at)
    select "itemId", "rulesVersion", "textFrom", given.language,
      array(select jsonb_array_elements_text(given.terms)), array(select jsonb_array_elements_text(given.keys)),
      given.evidence, ${now}
    from given join item on item.id = given."itemId" order by item.id
    on conflict (item_id) do update set rules_version = excluded.rules_version, text_from = excluded.text_from,
      language = excluded.language, terms = excluded.terms, keys = excluded.keys, evidence = excluded.evidence,
      found_at = excluded.found_at`.execute(db);
}

/** What was found out about the item that speaks for a story, corrected by editors. */
export async function findFindingsOfStory(db: Database, storyId: number): Promise<ItemFindings> {
  const { rows } = await sql<{ evidence: unknown; corrections: unknown }>`
    select evidence, ${correctionsOf(sql`story.id`)} as corrections
    from story left join item_facts on item_facts.item_id = story.lead_item_id
    where story.id = ${storyId}`.execute(db);
  const [row] = rows;
  if (row === undefined) return NOTHING_FOUND;
  return correctFindings(readItemFindings(row.evidence ?? {}), readCorrections(row.corrections));
}
