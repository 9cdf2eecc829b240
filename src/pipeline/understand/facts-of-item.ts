import type { ItemFacts } from "../../model/item-facts.ts";
import { type ItemFindings, likelyTerms } from "../../model/item-findings.ts";
import { enrichItem, type EnrichTables } from "./enrich-item.ts";
import type { ItemWords } from "./item-words.ts";
import { NO_FACTS } from "./no-facts.ts";

/** What is stored of an item beside what its source says. */
export function factsOfItem(item: ItemWords, tables: EnrichTables): ItemFacts {
  const found = enrichItem(item, tables);
  const findings: ItemFindings = {
    kind: found.kind === undefined ? [] : [found.kind],
    place: found.places,
    service: found.services,
    theme: found.themes,
    audience: found.audience,
    line: found.line,
  };
  const language = found.language?.value ?? item.language;
  return { ...NO_FACTS, language, terms: likelyTerms(findings), evidence: findings };
}
