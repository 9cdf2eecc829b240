import { randomUUID } from "node:crypto";
import { AppError } from "../lib/app-error.ts";
import { type CuttingState, type CuttingText, NOTHING_SAID } from "../model/cutting.ts";
import { type ItemFindings, sureFacets } from "../model/item-findings.ts";
import { addCutting, listCuttingsOfStory } from "../storage/cuttings/cuttings.ts";
import type { Database } from "../storage/database.ts";
import { findFindingsOfStory } from "../storage/items/item-facts.ts";
import { addDecision, lockStory } from "../storage/stories/decisions.ts";
import { addEvent } from "../storage/events.ts";
import { findStory, type ListedStory } from "../storage/stories/stories.ts";

export type Draft = {
  readonly storyId: number;
  readonly by: string;
  readonly now: Date;
  /** Also where it was written from before, and nothing of that is being written. */
  readonly isAnother?: boolean;
};

/**
 * Picks the story and drafts its cutting from what its items say. What is being written from it
 * already is gone on with; what went out is, unless another is asked for or the story came back.
 * Returns the cutting's id.
 */
export async function draftCutting(db: Database, draft: Draft): Promise<number> {
  const { storyId, by, now, isAnother = false } = draft;
  return db.transaction().execute(async (transaction) => {
    // Of two who press at once, the second finds the first one's draft.
    const story = (await lockStory(transaction, storyId))
      ? await findStory(transaction, storyId)
      : undefined;
    if (story === undefined)
      throw new AppError(
        "not_found",
        "That story is gone: it may have been merged. Nothing was changed.",
      );

    const isPickedNow = await addDecision(transaction, {
      storyId,
      by,
      now,
      verdict: "pick",
      reason: undefined,
    });
    const earlier = await listCuttingsOfStory(transaction, storyId);
    const isOver = (state: CuttingState) => state === "published" || state === "withdrawn";
    const goneOnWith =
      earlier.find(({ state }) => !isOver(state)) ??
      (isPickedNow || isAnother ? undefined : earlier[0]);
    if (goneOnWith !== undefined) return goneOnWith.id;

    const found = await findFindingsOfStory(transaction, storyId);
    const made = { text: textFrom(story, found, now), slug: `draft/${randomUUID()}`, storyId };
    const what = "drafted from the story";
    const added = await addCutting(transaction, made, { by, now, what });
    if (added === undefined) throw new Error("a fresh slug was taken");
    await addEvent(transaction, {
      by,
      now,
      what: "draft",
      about: `cutting ${added}`,
      detail: { story: storyId },
    });
    return added;
  });
}

/**
 * Every word stands in the source: nothing is made up. What is sure is filled in, the editor
 * corrects.
 */
function textFrom(story: ListedStory, found: ItemFindings, now: Date): CuttingText {
  const happened =
    story.publishedAt !== undefined && story.publishedAt < now ? story.publishedAt : story.seenAt;
  return {
    ...NOTHING_SAID,
    headline: story.title,
    line: found.line?.value.replace(/\.$/, ""),
    link: story.link,
    credit: story.credit ?? story.publisher,
    date: happened.toISOString().slice(0, 10),
    language: story.language ?? "en",
    facets: sureFacets(found),
  };
}
