import { type Cutting } from "../../../model/cutting.ts";
import { type CuttingView } from "../../../publish/cutting-view.ts";
import { cuttingPage } from "../../../publish/site/cutting-page.ts";
import { errorPage } from "../../../publish/site/error-page.ts";
import { findNeighbours } from "../../../storage/cuttings/cutting-lists.ts";
import { findCuttingBySlug } from "../../../storage/cuttings/cuttings.ts";
import { type Reply } from "../make-reply.ts";
import { htmlReply } from "./html-reply.ts";
import { makeNotFound } from "./make-not-found.ts";
import { type Making } from "./making.ts";
import { readCuttingViews } from "./read-cutting-views.ts";

/** A withdrawn cutting is gone and says so; one that was never public is simply not here. */
export async function makeCuttingPage(making: Making, slug: string): Promise<Reply> {
  const { db, site } = making;
  const found = await findCuttingBySlug(db, slug);
  if (found?.state === "withdrawn" && found.publishedAt !== undefined)
    return htmlReply(errorPage(site, site.words.withdrawn), 410);
  if (found?.state !== "published") return makeNotFound(making);

  const beside = await findNeighbours(db, found.id);
  const [cutting, newer, older] = await Promise.all([
    viewOf(making, found),
    viewOf(making, beside.newer),
    viewOf(making, beside.older),
  ]);
  if (cutting === undefined) return makeNotFound(making);
  return htmlReply(cuttingPage(site, { cutting, newer, older }));
}

async function viewOf(
  making: Making,
  cutting: Cutting | undefined,
): Promise<CuttingView | undefined> {
  return cutting === undefined ? undefined : (await readCuttingViews(making, [cutting]))[0];
}
