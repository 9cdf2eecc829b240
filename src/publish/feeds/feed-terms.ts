import { type Facet } from "../../model/facet.ts";
import { type CuttingView } from "../cutting-view.ts";
import { type TermView } from "../name-terms.ts";

export type FeedTerm = TermView & { readonly facet: Facet };

/** What a cutting is filed under, kind first: a feed's categories. */
export function feedTerms({ kind, places, services, themes, audiences }: CuttingView): FeedTerm[] {
  const of = (facet: Facet, terms: readonly TermView[]): FeedTerm[] =>
    terms.map((term) => ({ ...term, facet }));
  return [
    ...of("kind", kind === undefined ? [] : [kind]),
    ...of("place", places),
    ...of("service", services),
    ...of("theme", themes),
    ...of("audience", audiences),
  ];
}

/** Names a vocabulary to a program; it is an identifier and need not be a page. */
export function termScheme(address: string, facet: Facet): string {
  return `${address}/facets/${facet}`;
}
