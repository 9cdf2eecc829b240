import { removeControlsIn } from "../../lib/remove-controls.ts";
import { whyNotPublic } from "../../model/cutting.ts";
import { FACETS, type Facet, type Vocabularies } from "../../model/facet.ts";
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

const LISTED = {
  places: "place",
  services: "service",
  themes: "theme",
  audiences: "audience",
} as const;
type KnownTerms = Readonly<Record<Facet, ReadonlyMap<string, string>>>;

/** A table may name terms or hold their ids; what is neither stays out and is named. */
function withKnownTerms(
  { tags = [], ...cutting }: ListedCutting,
  known: KnownTerms,
): ListedCutting {
  const strange: string[] = [];
  const filed: Record<string, readonly string[]> = {};
  for (const [name, facet] of Object.entries(LISTED)) {
    const terms = cutting[name as keyof typeof LISTED];
    if (terms === undefined) continue;
    const found = terms.map((term) => known[facet].get(term.toLowerCase()));
    filed[name] = found.filter((id) => id !== undefined);
    strange.push(...terms.filter((_, index) => found[index] === undefined));
  }
  // Nobody meant our vocabularies by a tag: what is no theme of ours goes without a word.
  const themes = tags.flatMap((tag) => known.theme.get(tag.toLowerCase()) ?? []);
  if (themes.length > 0) filed.themes = [...new Set([...(filed.themes ?? []), ...themes])];
  if (strange.length === 0) return { ...cutting, ...filed };
  const attention = [
    cutting.attention,
    `It was filed under terms that are not ours: ${strange.join(", ")}.`,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(" ");
  return { ...cutting, ...filed, attention };
}

function knownTerms(vocabularies: Vocabularies): KnownTerms {
  const byName = (facet: Facet): [Facet, ReadonlyMap<string, string>] => [
    facet,
    new Map(
      vocabularies[facet].flatMap((term) =>
        [...Object.values(term.names), term.id].map((name) => [name.toLowerCase(), term.id]),
      ),
    ),
  ];
  return Object.fromEntries(FACETS.map(byName)) as Record<Facet, ReadonlyMap<string, string>>;
}
