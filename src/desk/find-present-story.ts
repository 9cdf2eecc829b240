import { AppError } from "../lib/app-error.ts";
import type { Database } from "../storage/database.ts";
import { findStory, type ListedStory } from "../storage/stories/stories.ts";

/** A story that something is to be done with. */
export async function findPresentStory(db: Database, id: number): Promise<ListedStory> {
  const story = await findStory(db, id);
  if (story === undefined) throw storyIsGone();
  return story;
}

export function storyIsGone(): AppError {
  return new AppError(
    "not_found",
    "That story is gone: it may have been merged. Nothing was changed.",
  );
}
