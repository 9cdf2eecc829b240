import type { OnScreen, Verdict } from "../model/decision.ts";
import type { Database } from "../storage/database.ts";
import { addDecision } from "../storage/stories/decisions.ts";
import { findPresentStory } from "./find-present-story.ts";

export type Decide = OnScreen & {
  readonly storyId: number;
  readonly verdict: Exclude<Verdict, "undo">;
  readonly reason?: string;
  readonly by: string;
  readonly now: Date;
};

/** Picks a story, passes it or puts it off. The same verdict twice changes nothing. */
export async function decideStory(db: Database, decide: Decide): Promise<void> {
  const moved = await addDecision(db, { ...decide, reason: decide.reason });
  if (!moved) await findPresentStory(db, decide.storyId);
}
