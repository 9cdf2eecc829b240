import { AppError } from "../lib/app-error.ts";
import type { StoryState } from "../model/decision.ts";
import type { Database } from "../storage/database.ts";
import * as decisions from "../storage/stories/decisions.ts";

/**
 * Takes the standing verdict on a story back; returns where the story stands now. A draft that a
 * pick made is set aside with it where nobody touched it, and stays where somebody did.
 */
export async function undoDecision(db: Database, undo: decisions.Undo): Promise<StoryState> {
  const state = await decisions.undoDecision(db, undo);
  if (state === undefined)
    throw new AppError(
      "conflict",
      undo.seen === undefined
        ? "There is no decision on that story to take back. Nothing was changed."
        : "Somebody decided otherwise on that story since, so nothing was taken back. Open it to see.",
    );
  return state;
}
