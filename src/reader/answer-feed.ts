import { cuttingPath } from "../publish/cutting-path.ts";
import type { FeedAnswer } from "../publish/feeds/feed-view.ts";
import { listPublishedLast, listWithdrawnLast } from "../storage/cuttings/view-cuttings.ts";
import type { Answering } from "./answering.ts";
import type { AskedView } from "./asked-view.ts";
import { nameSettled } from "./name-settled.ts";
import { readCuttingViews } from "./read-cutting-views.ts";
import { settleAsked } from "./settle-asked.ts";

/** Whoever read them in the feed has asked again by then. */
const MOST_WITHDRAWN = 50;

/** What of a view went out last; undefined where nothing of what was asked for is known. */
export async function answerFeed(
  answering: Answering,
  asked: Pick<AskedView, "view" | "ignored" | "most">,
): Promise<FeedAnswer | undefined> {
  const settled = await settleAsked(answering, asked);
  if (settled === undefined) return undefined;
  const { db } = answering;
  const [found, withdrawn] = await Promise.all([
    listPublishedLast(db, { ...settled.fit, most: asked.most }),
    listWithdrawnLast(db, { ...settled.fit, most: MOST_WITHDRAWN }),
  ]);
  return {
    ...nameSettled(answering, settled),
    cuttings: await readCuttingViews(answering, found),
    withdrawn: withdrawn.map(({ slug, withdrawnAt }) => ({
      path: cuttingPath(slug),
      at: withdrawnAt,
    })),
  };
}
