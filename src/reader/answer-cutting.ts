import type { Cutting } from "../model/cutting.ts";
import type { CuttingView } from "../publish/cutting-view.ts";
import type { CuttingPageView } from "../publish/site/cutting-page.ts";
import { findNeighbours } from "../storage/cuttings/cutting-lists.ts";
import { findCuttingBySlug } from "../storage/cuttings/cuttings.ts";
import type { Answering } from "./answering.ts";
import { readCuttingViews } from "./read-cutting-views.ts";

export type CuttingAnswer =
  | { readonly outcome: "published"; readonly view: CuttingPageView }
  | {
      readonly outcome: "withdrawn";
      readonly at: Date | undefined;
      /** In its editor's words. */
      readonly why: string | undefined;
    }
  /** Or not yet, which is nobody's business. */
  | { readonly outcome: "never public" };

/** A withdrawn cutting is gone and says so; one that was never public is simply not here. */
export async function answerCutting(answering: Answering, slug: string): Promise<CuttingAnswer> {
  const found = await findCuttingBySlug(answering.db, slug);
  if (found?.state === "withdrawn" && found.publishedAt !== undefined)
    return { outcome: "withdrawn", at: found.withdrawnAt, why: found.withdrawal };
  if (found?.state !== "published") return { outcome: "never public" };
  const beside = await findNeighbours(answering.db, found.id);
  const [cutting, newer, older] = await Promise.all([
    viewOf(answering, found),
    viewOf(answering, beside.newer),
    viewOf(answering, beside.older),
  ]);
  return cutting === undefined
    ? { outcome: "never public" }
    : { outcome: "published", view: { cutting, newer, older } };
}

async function viewOf(
  answering: Answering,
  cutting: Cutting | undefined,
): Promise<CuttingView | undefined> {
  return cutting === undefined ? undefined : (await readCuttingViews(answering, [cutting]))[0];
}
