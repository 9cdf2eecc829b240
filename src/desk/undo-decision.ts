import { AppError } from "../lib/app-error.ts";
import type { StoryState } from "../model/decision.ts";
import type { Database } from "../storage/database.ts";
import * as decisions from "../storage/stories/decisions.ts";

/**
 * Takes the standing verdict on a story back; returns where the story stands now. A cutting drafted
 * from it stays a draft.
 */
export async function undoDecision(
  db: Database,
  undo: { readonly storyId: number; readonly by: string; readonly now: Date },
): Promise<StoryState> {
  const state = await decisions.undoDecision(db, undo);
  if (state === undefined)
    throw new AppError(
      "conflict",
      "There is no decision on that story to take back. Nothing was changed.",
    );
  return state;
}
