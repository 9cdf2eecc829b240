import type { OnScreen, StoryState, Verdict } from "../model/decision.ts";
import type { Database } from "../storage/database.ts";
import { addDecision, STATE_AFTER } from "../storage/stories/decisions.ts";
import { findStoryAmid, type StoryAmid } from "../storage/stories/find-story-amid.ts";
import { storyIsGone } from "./find-present-story.ts";

export type Decide = OnScreen & {
  readonly storyId: number;
  readonly verdict: Exclude<Verdict, "undo">;
  readonly reason?: string;
  readonly by: string;
  readonly now: Date;
  /** Where the story stood for whoever decides. */
  readonly seen?: StoryState | undefined;
};

/** A story after a verdict. */
export type Decided = StoryAmid & {
  /** Given where somebody else decided otherwise first, and nothing was changed. */
  readonly isOvertaken?: true;
};

/** Picks a story, passes it or puts it off. The same verdict twice changes nothing. */
export async function decideStory(db: Database, decide: Decide): Promise<Decided> {
  const moved = await addDecision(db, { ...decide, reason: decide.reason });
  const after = await findStoryAmid(db, decide.storyId);
  if (after.story === undefined) throw storyIsGone();
  const isOvertaken = !moved && after.story.state !== STATE_AFTER[decide.verdict];
  return isOvertaken ? { ...after, isOvertaken } : after;
}
