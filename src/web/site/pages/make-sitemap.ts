import { cuttingPath } from "../../../publish/cutting-path.ts";
import { MOST_PAGES, renderSitemap } from "../../../publish/render-sitemap.ts";
import { monthPath } from "../../../publish/site/month-path.ts";
import { listMonths, listPublishedSlugs } from "../../../storage/cuttings/cutting-lists.ts";
import { makeReply, type Reply } from "../make-reply.ts";
import { TEXT_PAGES } from "./make-text.ts";
import { type Making } from "./making.ts";

export async function makeSitemap({ db, site }: Making): Promise<Reply> {
  const [slugs, months] = await Promise.all([listPublishedSlugs(db, MOST_PAGES), listMonths(db)]);
  const paths = [
    "/",
    "/sources",
    ...TEXT_PAGES,
    ...months.map(({ month }) => monthPath(month)),
    ...slugs.map(cuttingPath),
  ];
  return makeReply("application/xml; charset=utf-8", renderSitemap(site.address, paths));
}
