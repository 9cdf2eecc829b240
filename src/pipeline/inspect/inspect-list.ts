import { removeControlsIn } from "../../lib/remove-controls.ts";
import { whyNotPublic } from "../../model/cutting.ts";
import { FACETS, type Facet, mapFacets, type Vocabularies } from "../../model/facet.ts";
import { type ListedCutting, type ListReading } from "../../model/lists/list-reading.ts";
import { readList } from "../../parse/lists/read-list.ts";

export type ListContext = {
  readonly vocabularies: Vocabularies;
  readonly now: Date;
  readonly fileName?: string;
  readonly siteAddress?: string;
};

/** What an import would bring: the list as it was read, filed under our own terms only. */
export function inspectList(
  bytes: Uint8Array,
  { vocabularies, now, ...hints }: ListContext,
): ListReading {
  const reading = removeControlsIn(readList(bytes, { ...hints, kinds: vocabularies.kind }));
  if ("error" in reading) return reading;
  const known = knownTerms(vocabularies);
  return {
    ...reading,
    cuttings: reading.cuttings.map((cutting) => judged(withKnownTerms(cutting, known), now)),
  };
}

function judged(cutting: ListedCutting, now: Date): ListedCutting {
  // An export tells of its own cuttings what they want.
  const isJudged = cutting.attention !== undefined || cutting.record !== undefined;
  const wrong = isJudged ? undefined : whyNotPublic(cutting, now);
  return wrong === undefined ? cutting : { ...cutting, attention: wrong };
}

type KnownTerms = Readonly<Record<Facet, ReadonlyMap<string, string>>>;

/** A table may name terms or hold their ids; what is neither stays out and is named. */
function withKnownTerms(
  { tags = [], facets = {}, ...cutting }: ListedCutting,
  known: KnownTerms,
): ListedCutting {
  const find = (facet: Facet, term: string) => known[facet].get(term.toLowerCase());
  const named = FACETS.flatMap((facet) => (facets[facet] ?? []).map((term) => ({ facet, term })));
  const strange = named.filter(({ facet, term }) => find(facet, term) === undefined);
  // Nobody meant our vocabularies by a tag: what is no theme of ours goes without a word.
  const filed = [...named, ...tags.map((term) => ({ facet: "theme" as const, term }))];
  const found = mapFacets((facet) => [
    ...new Set(filed.flatMap((one) => (one.facet === facet ? (find(facet, one.term) ?? []) : []))),
  ]);
  const attention = [
    cutting.attention,
    strange.length > 0 &&
      `It was filed under terms that are not ours: ${strange.map(({ term }) => term).join(", ")}.`,
  ].filter((sentence) => typeof sentence === "string");
  return {
    ...cutting,
    ...(Object.values(found).some((ids) => ids.length > 0) && { facets: found }),
    ...(attention.length > 0 && { attention: attention.join(" ") }),
  };
}

function knownTerms(vocabularies: Vocabularies): KnownTerms {
  return mapFacets(
    (facet) =>
      new Map(
        vocabularies[facet].flatMap((term) =>
          [...Object.values(term.names), term.id].map((name) => [name.toLowerCase(), term.id]),
        ),
      ),
  );
}
