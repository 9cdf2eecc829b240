import { FACETS, mapFacets, NO_FACETS } from "../model/facet.ts";
import { WHOLE_VIEW } from "../model/views/view.ts";
import { writeView } from "../model/views/view-address.ts";
import { cuttingPath } from "../publish/cutting-path.ts";
import { monthPath } from "../publish/site/month-path.ts";
import { viewPath } from "../publish/view-path.ts";
import { listMonths, listPublishedSlugs } from "../storage/cuttings/cutting-lists.ts";
import { listTermsInUse } from "../storage/cuttings/view-cuttings.ts";
import type { Answering } from "./answering.ts";

/** Where months, terms and cuttings stand that are published now, the newest first. */
export async function listPublicPaths(
  answering: Answering,
  most: number,
): Promise<readonly string[]> {
  const [slugs, months, terms] = await Promise.all([
    listPublishedSlugs(answering.db, most),
    listMonths(answering.db),
    listTermPaths(answering),
  ]);
  return [...months.map(({ month }) => monthPath(month)), ...terms, ...slugs.map(cuttingPath)];
}

/** The plain addresses of terms that anything published bears. */
async function listTermPaths({
  db,
  vocabularies,
  termWords,
}: Answering): Promise<readonly string[]> {
  const all = FACETS.flatMap((facet) => vocabularies[facet].map(({ id }) => ({ facet, id })));
  const used = await listTermsInUse(
    db,
    all.map(({ facet, id }) => `${facet}:${id}`),
  );
  return all
    .filter(({ facet, id }) => used.has(`${facet}:${id}`))
    .map(({ facet, id }) => {
      const facets = mapFacets((one) => (one === facet ? [id] : NO_FACETS[one]));
      return viewPath(writeView({ ...WHOLE_VIEW, facets }, termWords));
    });
}
