import { type KindHabit, weighHabit } from "./weigh-habit.ts";
import type { ItemFacts } from "../../model/item-facts.ts";
import { likelyTerms, NOTHING_FOUND } from "../../model/item-findings.ts";
import type { Database } from "../../storage/database.ts";
import { listKindHabits } from "../../storage/stories/corrections.ts";

type SourcedFacts = ItemFacts & { readonly itemId: number };

/** The kinds of items with the habits of their sources, as editors filed them until now. */
export async function addHabits<Facts extends SourcedFacts>(
  db: Database,
  facts: readonly Facts[],
  sourceOf: ReadonlyMap<number, number>,
): Promise<readonly Facts[]> {
  const habits = new Map<number, Map<string, number>>();
  for (const { sourceId, term, times } of await listKindHabits(db, [
    ...new Set(sourceOf.values()),
  ])) {
    const habit = habits.get(sourceId) ?? new Map<string, number>();
    habits.set(sourceId, habit.set(term.replace(/^kind:/, ""), times));
  }
  if (habits.size === 0) return facts;
  return facts.map((one) => withHabit(one, habits.get(sourceOf.get(one.itemId) ?? 0)));
}

function withHabit<Facts extends SourcedFacts>(facts: Facts, habit: KindHabit | undefined): Facts {
  if (habit === undefined) return facts;
  const findings = { ...NOTHING_FOUND, ...facts.evidence };
  const [before] = findings.kind;
  const kind = weighHabit(before, habit);
  if (kind === undefined || kind === before) return facts;
  const evidence = { ...facts.evidence, kind: [kind] };
  return { ...facts, evidence, terms: likelyTerms({ ...findings, kind: [kind] }) };
}
