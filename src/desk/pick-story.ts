import { randomUUID } from "node:crypto";
import { DRAFTED } from "../model/cutting.ts";
import type { OnScreen, StoryState } from "../model/decision.ts";
import type { Database } from "../storage/database.ts";
import { findStoryAmid } from "../storage/stories/find-story-amid.ts";
import { pickWithDraft } from "../storage/stories/pick-with-draft.ts";
import { MOST_COUNTED, type Surroundings } from "../storage/surroundings.ts";
import type { Decided } from "./decide-story.ts";
import { draftCutting } from "./draft-cutting.ts";
import { textFromStory } from "./text-from-story.ts";

export type Pick = OnScreen & {
  readonly storyId: number;
  readonly by: string;
  /** Of who picks, as the desk shows it. */
  readonly name: string;
  readonly now: Date;
  /** Where the story stood for whoever picks it. */
  readonly seen?: StoryState | undefined;
};

/**
 * Picks the story and drafts its cutting; returns what the desk shows after it. In two questions,
 * as editors press this hundreds of times: what is seen after it is known from what was seen before.
 */
export async function pickStory(db: Database, pick: Pick): Promise<Decided> {
  const { storyId, by, name, now, seen, place, shown } = pick;
  const amid = await findStoryAmid(db, storyId);
  const { story, surroundings } = amid;
  if (isOvertaken(story?.state, seen)) return { ...amid, isOvertaken: true };
  const picked =
    story !== undefined && story.state !== "picked"
      ? await pickWithDraft(
          db,
          {
            storyId,
            seen,
            place,
            shown,
            text: textFromStory(story, amid, now),
            slug: `draft/${randomUUID()}`,
          },
          { by, now, what: DRAFTED },
        )
      : undefined;
  if (story === undefined || picked === undefined) {
    const after = await findStoryAmid(db, storyId);
    if (isOvertaken(after.story?.state, seen)) return { ...after, isOvertaken: true };
    await draftCutting(db, pick);
    return findStoryAmid(db, storyId);
  }
  const { cuttingId } = picked;
  return {
    ...amid,
    story: {
      ...story,
      state: "picked",
      cuttingId: cuttingId ?? story.cuttingId,
      decidedBy: name || by,
      decidedAt: now,
      decisionReason: undefined,
    },
    surroundings: afterMove(surroundings, {
      from: story.state,
      isDrafted: cuttingId !== undefined,
    }),
  };
}

/** Somebody else decided first, and otherwise. */
function isOvertaken(state: StoryState | undefined, seen: StoryState | undefined): boolean {
  return seen !== undefined && state !== undefined && state !== seen && state !== "picked";
}

/** The piles with one story moved to the picked ones. */
function afterMove(
  surroundings: Surroundings,
  { from, isDrafted }: { readonly from: StoryState; readonly isDrafted: boolean },
): Surroundings {
  const { stories, cuttings } = surroundings.counts;
  const more = (count: number) => Math.min(count + 1, MOST_COUNTED);
  // A pile that is not counted to its end may be as high as it was.
  const less = (count: number) => (count === MOST_COUNTED ? count : Math.max(count - 1, 0));
  return {
    ...surroundings,
    counts: {
      ...surroundings.counts,
      stories: { ...stories, [from]: less(stories[from]), picked: more(stories.picked) },
      cuttings: isDrafted ? { ...cuttings, draft: more(cuttings.draft) } : cuttings,
    },
  };
}
