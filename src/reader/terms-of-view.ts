import { FACETS, type Term, type Vocabularies } from "../model/facet.ts";
import type { View } from "../model/views/view.ts";

/** For each facet that a view names, the terms of which one must be borne: a region's countries too. */
export function termsOfView(
  view: View,
  vocabularies: Vocabularies,
): readonly (readonly string[])[] {
  return FACETS.filter((facet) => view.facets[facet].length > 0).map((facet) => {
    const narrower = Map.groupBy(vocabularies[facet], ({ broader }) => broader);
    return view.facets[facet]
      .flatMap((id) => [id, ...idsBelow(id, narrower)])
      .map((id) => `${facet}:${id}`);
  });
}

function idsBelow(
  id: string,
  narrower: ReadonlyMap<string | undefined, readonly Term[]>,
): readonly string[] {
  return (narrower.get(id) ?? []).flatMap((term) => [term.id, ...idsBelow(term.id, narrower)]);
}
