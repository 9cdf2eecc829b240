/** The closed vocabularies that a cutting is filed under. */
export const FACETS = ["kind", "place", "service", "theme", "audience"] as const;
export type Facet = (typeof FACETS)[number];

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
