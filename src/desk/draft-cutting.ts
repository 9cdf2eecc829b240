import { randomUUID } from "node:crypto";
import { type CuttingState, DRAFTED } from "../model/cutting.ts";
import { addCutting } from "../storage/cuttings/add-cutting.ts";
import { listCuttingsOfStory } from "../storage/cuttings/cuttings.ts";
import type { Database } from "../storage/database.ts";
import { findFindingsOfStory } from "../storage/items/item-facts.ts";
import { addDecision, lockStory } from "../storage/stories/decisions.ts";
import { findToldElsewhere } from "../storage/stories/told-elsewhere.ts";
import { addEvent } from "../storage/events.ts";
import { findPresentStory } from "./find-present-story.ts";
import { textFromStory } from "./text-from-story.ts";

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
    await lockStory(transaction, storyId);
    const story = await findPresentStory(transaction, storyId);

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

    const findings = await findFindingsOfStory(transaction, storyId);
    const toldElsewhere = await findToldElsewhere(transaction, storyId);
    const text = textFromStory(story, { findings, toldElsewhere }, now);
    const made = { text, slug: `draft/${randomUUID()}`, storyId };
    const what = DRAFTED;
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
