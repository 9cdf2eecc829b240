import type { Discovery, SourceProposal } from "../../model/reading/discovery.ts";
import type { Repair } from "../../model/reading/repair.ts";
import { discoverSources } from "../discovery/discover-sources.ts";
import type { VisitDeps } from "../discovery/open-visit.ts";

/** A repair that says where to look, and leaves the choice of what is found to a person. */
export type SearchRepair = Extract<Repair, { readonly kind: "find_feed" | "watch_page" }>;

export function isSearch(repair: Repair): repair is SearchRepair {
  return repair.kind === "find_feed" || repair.kind === "watch_page";
}

const FITTING: Readonly<Record<SearchRepair["kind"], readonly SourceProposal["kind"][]>> = {
  find_feed: ["feed", "sitemap"],
  watch_page: ["page"],
};

/** What could be read in a source's place, found where the repair says. */
export async function findReplacements(repair: SearchRepair, deps: VisitDeps): Promise<Discovery> {
  const found = await discoverSources(
    repair.kind === "find_feed" ? repair.from : repair.address,
    deps,
  );
  const proposals = found.proposals.filter(
    ({ kind, items }) => items > 0 && FITTING[repair.kind].includes(kind),
  );
  const nothing =
    proposals.length === 0
      ? (found.nothing ??
        `${found.proposals.length} were found at ${found.address}, but none that could take its place.`)
      : undefined;
  return { ...found, proposals, ...(nothing !== undefined && { nothing }) };
}
