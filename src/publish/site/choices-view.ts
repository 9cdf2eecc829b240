import type { Facet } from "../../model/facet.ts";

/** A way to narrow a view, or to widen it again. */
export type Choice = {
  readonly name: string;
  /** How many cuttings are behind it; absent where they are too many to count. */
  readonly count: number | undefined;
  /** From the root of the site. */
  readonly path: string;
};

export type FacetChoices = {
  readonly facet: Facet;
  /** What is filtered by already, each with the view that is without it. */
  readonly chosen: readonly Choice[];
  /** What else it can be filtered by, the most frequent first. */
  readonly others: readonly Choice[];
};

export type ChoicesView = {
  readonly facets: readonly FacetChoices[];
  readonly words: string | undefined;
  /** The other filters, as names and values of an address. */
  readonly filters: readonly (readonly [name: string, value: string])[];
};
