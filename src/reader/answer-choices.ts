import { byName } from "../lib/by-name.ts";
import { type Facet, FACETS, type Vocabularies } from "../model/facet.ts";
import { queryOfView, writeView } from "../model/views/view-address.ts";
import type { View } from "../model/views/view.ts";
import type { ChoicesView, FacetChoices } from "../publish/site/choices-view.ts";
import { viewPath } from "../publish/view-path.ts";
import { countTermSets, type TermSet } from "../storage/cuttings/count-terms.ts";
import type { Answering } from "./answering.ts";
import type { AskedView } from "./asked-view.ts";
import { settleAsked } from "./settle-asked.ts";

/** What fits words or a publisher by thousands is narrowed without counts. */
const MOST_COUNTED = 5_000;

/** By what a view can be narrowed, with how many cuttings that leaves; and what it is narrowed by; undefined where nothing of what was asked for is known. */
export async function answerChoices(
  answering: Answering,
  asked: Pick<AskedView, "view" | "ignored">,
): Promise<ChoicesView | undefined> {
  const settled = await settleAsked(answering, asked);
  if (settled === undefined) return undefined;
  const { view, fit } = settled;
  const { sets, isAll } = await countTermSets(answering.db, fit, MOST_COUNTED);
  const counts = countTerms(sets, answering.vocabularies);
  return {
    facets: FACETS.map((facet) => choicesOf(answering, { facet, view, counts, isAll })),
    words: view.words,
    filters: queryOfView({ ...view, words: undefined }, answering.termWords),
  };
}

type Choosing = {
  readonly facet: Facet;
  readonly view: View;
  readonly counts: ReadonlyMap<string, number>;
  readonly isAll: boolean;
};

function choicesOf(answering: Answering, { facet, view, counts, isAll }: Choosing): FacetChoices {
  const { nameTerm, vocabularies, termWords, site } = answering;
  const chosen = view.facets[facet];
  const choice = (id: string, ids: readonly string[]) => {
    const facets = { ...view.facets, [facet]: ids };
    const path = viewPath(writeView({ ...view, facets }, termWords));
    return { name: nameTerm(facet, id).name, path };
  };
  const without = (id: string) => chosen.filter((one) => one !== id);
  const inOrder = byName(site.settings.language);
  const others = (chosen.length > 0 ? [] : vocabularies[facet])
    .map(({ id }) => ({ ...choice(id, [id]), met: counts.get(`${facet}:${id}`) ?? 0 }))
    .filter(({ met }) => met > 0)
    .sort((one, other) => other.met - one.met || inOrder(one, other));
  return {
    facet,
    chosen: chosen.map((id) => ({ ...choice(id, without(id)), count: undefined })),
    others: others.map(({ met, ...one }) => ({ ...one, count: isAll ? met : undefined })),
  };
}

/** A cutting of a country is one of its region, too, and once however many of its countries it is of. */
function countTerms(
  sets: readonly TermSet[],
  vocabularies: Vocabularies,
): ReadonlyMap<string, number> {
  const broader = new Map<string, string>(
    FACETS.flatMap((facet) =>
      vocabularies[facet].flatMap((term) =>
        term.broader === undefined ? [] : [[`${facet}:${term.id}`, `${facet}:${term.broader}`]],
      ),
    ),
  );
  const counts = new Map<string, number>();
  for (const { terms, count } of sets) {
    const all = new Set<string>();
    for (const term of terms)
      for (let one: string | undefined = term; one !== undefined; one = broader.get(one))
        all.add(one);
    for (const term of all) counts.set(term, (counts.get(term) ?? 0) + count);
  }
  return counts;
}
