/** The closed vocabularies that a cutting is filed under. */
export const FACETS = ["kind", "place", "service", "theme", "audience"] as const;
export type Facet = (typeof FACETS)[number];

/** What something is filed under: ids of terms, in the order in which they were chosen. */
export type Facets = Readonly<Record<Facet, readonly string[]>>;

export const NO_FACETS: Facets = mapFacets(() => []);

/** How people's files and forms call each facet; a cutting is of one kind and may be of many places. */
export const FACET_FIELDS = {
  kind: "kind",
  place: "places",
  service: "services",
  theme: "themes",
  audience: "audiences",
} as const satisfies Readonly<Record<Facet, string>>;
export type FacetField = (typeof FACET_FIELDS)[Facet];

/** One term of a vocabulary, as catalogue/vocabularies/ holds it. */
export type Term = {
  /**
   * What is stored: lower-case words joined by hyphens, or the code of the standard. Never reused
   * for another meaning.
   */
  readonly id: string;
  /** By language; English is always there. */
  readonly names: Readonly<Record<string, string>>;
  /** One line that says what belongs. */
  readonly scope: string;
  /** The term above it: a country's region, say. */
  readonly broader?: string;
  /** Words that its address had under earlier names: they lead on. */
  readonly formerly?: readonly string[];
  /** Its code in a published standard: IPTC genre, ISO 3166-1 numeric, UN M49, COFOG. */
  readonly code?: string;
};

export type Vocabularies = Readonly<Record<Facet, readonly Term[]>>;

/**
 * In the language asked for, or the wider one that it belongs to ("pt" for "pt-BR"), or English.
 */
export function findTermName(term: Term, language: string): string {
  for (
    let wider = language;
    wider !== "";
    wider = wider.slice(0, Math.max(0, wider.lastIndexOf("-")))
  ) {
    const name = term.names[wider];
    if (name !== undefined) return name;
  }
  return term.names["en"] ?? term.id;
}

/** A record of all facets, made one after the other. */
export function mapFacets<Value>(make: (facet: Facet) => Value): Readonly<Record<Facet, Value>> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, Value>;
}

/** Terms of all facets as one list, each with its facet: "place:fr". */
export function termsOf(facets: Facets): readonly string[] {
  return FACETS.flatMap((facet) => facets[facet].map((id) => `${facet}:${id}`));
}

/** The way back from such a list. */
export function facetsOf(terms: readonly string[]): Facets {
  return mapFacets((facet) =>
    terms
      .filter((term) => term.startsWith(`${facet}:`))
      .map((term) => term.slice(facet.length + 1)),
  );
}
