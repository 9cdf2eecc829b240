import type { z } from "zod";
import { mapFacets } from "../../model/facet.ts";
import type { CuttingView } from "../cutting-view.ts";
import { updatedAt } from "../feeds/feed-head.ts";
import type { SiteView } from "../site-view.ts";
import type { ViewAnswer } from "../view-answer.ts";
import { viewPath } from "../view-path.ts";
import type { CUTTING, CUTTINGS } from "./api-shapes.ts";

/** A view's answer as data; `next` is the address that goes on. */
export function renderCuttings(
  { address }: SiteView,
  answer: ViewAnswer,
  { next, limit }: { readonly next: string | undefined; readonly limit: number },
): z.infer<typeof CUTTINGS> {
  return {
    id: address + answer.id,
    title: answer.title ?? null,
    page: address + viewPath(answer.address),
    unknown: [...answer.unknown],
    cuttings: answer.cuttings.map((cutting) => renderCutting(address, cutting)),
    limit,
    next: next === undefined ? null : address + next,
  };
}

export function renderCutting(address: string, cutting: CuttingView): z.infer<typeof CUTTING> {
  const { days, facets } = cutting;
  return {
    id: address + cutting.path,
    headline: cutting.headline,
    line: cutting.line ?? null,
    link: cutting.link ?? null,
    credit: cutting.credit ?? null,
    publisher: cutting.publisher ?? null,
    further_links: [...cutting.furtherLinks],
    also_in: cutting.alsoIn.map(({ publisher: name, link }) => ({ name, link })),
    published: cutting.at.toISOString(),
    updated: updatedAt(cutting).toISOString(),
    correction: cutting.correction ?? null,
    date: cutting.date,
    starts_on: days.startsOn ?? null,
    ends_on: days.endsOn ?? null,
    deadline: days.deadline ?? null,
    language: cutting.language,
    facets: mapFacets((facet) => facets[facet].map(({ id, name }) => ({ id, name }))),
  };
}
