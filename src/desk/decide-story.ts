import { AppError } from "../lib/app-error.ts";
import type { Verdict } from "../model/decision.ts";
import type { Database } from "../storage/database.ts";
import { addDecision } from "../storage/stories/decisions.ts";
import { addEvent } from "../storage/events.ts";
import { findStory } from "../storage/stories/stories.ts";

export type Decide = {
  readonly storyId: number;
  readonly verdict: Exclude<Verdict, "undo">;
  readonly reason?: string;
  readonly by: string;
  readonly now: Date;
};

/** Picks a story, passes it or puts it off. The same verdict twice changes nothing. */
export async function decideStory(db: Database, decide: Decide): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const moved = await addDecision(transaction, { ...decide, reason: decide.reason });
    if (moved)
      await addEvent(transaction, {
        by: decide.by,
        now: decide.now,
        what: decide.verdict,
        about: `story ${decide.storyId}`,
        detail: decide.reason,
      });
    else if ((await findStory(transaction, decide.storyId)) === undefined)
      throw new AppError(
        "not_found",
        "That story is gone: it may have been merged. Nothing was changed.",
      );
  });
}
