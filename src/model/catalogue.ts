import { type Vocabularies } from "./facet.ts";
import { type SourceKind } from "./source.ts";

/** What the program knows before anybody has used it. */
export type Catalogue = {
  readonly sources: readonly CatalogueSource[];
  readonly vocabularies: Vocabularies;
};

/** A source as catalogue/sources/ holds it. */
export type CatalogueSource = {
  readonly name: string;
  /** Spelled one way everywhere: sources of one name have one publisher. */
  readonly publisher: string;
  readonly address: string;
  readonly homepage: string;
  readonly kind: SourceKind;
  /** ISO 3166-1 alpha-2 in lower case, or "international". */
  readonly place: string;
  /** BCP 47, main one first. */
  readonly languages: readonly string[];
  readonly field: SourceField;
};

/** What sort of body stands behind a source. */
export const SOURCE_FIELDS = [
  "government",
  "local-government",
  "parliament",
  "agency",
  "audit",
  "procurement",
  "intergovernmental",
  "innovation",
  "think-tank",
  "civil-society",
  "press",
  "news-agency",
] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];
