import { MOST_PAGES, renderSitemap } from "../../../publish/render-sitemap.ts";
import { FIND_PATH } from "../../../publish/site/find-path.ts";
import { listPublicPaths } from "../../../reader/list-public-paths.ts";
import { makeReply, type Reply } from "../make-reply.ts";
import { TEXT_PAGES } from "./make-text.ts";
import { type Making } from "./making.ts";

export async function makeSitemap(making: Making): Promise<Reply> {
  const paths = [
    "/",
    FIND_PATH,
    "/sources",
    ...TEXT_PAGES,
    ...(await listPublicPaths(making, MOST_PAGES)),
  ];
  return makeReply("application/xml; charset=utf-8", renderSitemap(making.site.address, paths));
}
