import { AppError } from "../../../lib/app-error.ts";
import { findStory, type ListedStory } from "../../../storage/stories/stories.ts";
import { findStoryFate } from "../../../storage/stories/find-story-fate.ts";
import type { DeskDeps } from "../desk-deps.ts";

/** The story of that number, or that into which it went. Throws what became of one that is gone. */
export async function findWantedStory(deps: DeskDeps, id: number): Promise<ListedStory> {
  return (await findStory(deps.db, id)) ?? findHeir(deps, id);
}

/** The same for a story that is not there any more. */
export async function findHeir(deps: DeskDeps, id: number): Promise<ListedStory> {
  const fate = await findStoryFate(deps.db, id);
  const heir = fate.fate === "merged" ? await findStory(deps.db, fate.into) : undefined;
  if (heir !== undefined) return heir;
  if (fate.fate === "taken_down")
    throw new AppError(
      "gone",
      "That story was taken down: nobody decided on it for over a year. Its links are remembered, so that it does not come back as new.",
    );
  throw new AppError("not_found", "There is no such story. Nothing was changed.");
}
