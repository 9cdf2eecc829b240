import { type Facet, FACETS } from "../../model/facet.ts";
import { type CuttingView } from "../cutting-view.ts";
import { type TermView } from "../name-terms.ts";

export type FeedTerm = TermView & { readonly facet: Facet };

/** What a cutting is filed under, kind first: a feed's categories. */
export function feedTerms({ facets }: CuttingView): FeedTerm[] {
  return FACETS.flatMap((facet) => facets[facet].map((term) => ({ ...term, facet })));
}

/** Names a vocabulary to a program; it is an identifier and need not be a page. */
export function termScheme(address: string, facet: Facet): string {
  return `${address}/facets/${facet}`;
}
