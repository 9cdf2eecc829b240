import { AppError } from "../../lib/app-error.ts";
import { findStory, type ListedStory } from "../../storage/stories.ts";
import type { DeskDeps } from "./desk-deps.ts";

export async function findWantedStory(deps: DeskDeps, id: number): Promise<ListedStory> {
  const story = await findStory(deps.db, id);
  if (story === undefined)
    throw new AppError(
      "not_found",
      "That story is gone: it may have been merged. Nothing was changed.",
    );
  return story;
}
