import type { z } from "zod";
import type { ChoicesView } from "../site/choices-view.ts";
import type { SiteView } from "../site-view.ts";
import type { FACET_COUNTS } from "./api-shapes.ts";

/** By what a view can be narrowed, as data. */
export function renderFacetCounts(
  { address }: SiteView,
  { facets }: ChoicesView,
): z.infer<typeof FACET_COUNTS> {
  return {
    facets: facets.map(({ facet, others }) => ({
      facet,
      terms: others.map(({ name, count, path }) => ({
        name,
        count: count ?? null,
        page: address + path,
      })),
    })),
  };
}
