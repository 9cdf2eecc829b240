import { AppError } from "../../lib/app-error.ts";
import { readTerm } from "../../model/correction.ts";
import type { Vocabularies } from "../../model/facet.ts";
import type { Database } from "../../storage/database.ts";
import {
  addCorrection,
  listCorrections,
  type NewCorrection,
} from "../../storage/stories/corrections.ts";
import * as corrections from "../../storage/stories/corrections.ts";
import { storyIsGone } from "../find-present-story.ts";
import { findStory } from "../../storage/stories/stories.ts";
import type { Hand } from "../../storage/stories/hand-joins.ts";

/**
 * What an editor says that a story is about, or is not, stands above what was found out about it, for
 * the list, its draft and its place. Said twice it changes nothing.
 */
export async function correctStory(
  db: Database,
  correction: NewCorrection,
  vocabularies: Vocabularies,
): Promise<void> {
  const { storyId, term, holds } = correction;
  const named = readTerm(term);
  if (named === undefined || !vocabularies[named.facet].some(({ id }) => id === named.value))
    throw new AppError("invalid", "No term here is called so. Nothing was changed.");
  await db.transaction().execute(async (transaction) => {
    if ((await findStory(transaction, storyId)) === undefined) throw storyIsGone();
    await addCorrection(transaction, correction);
    if (named.facet !== "kind" || !holds) return;
    // A story is of one kind: another that was said before is said no more.
    for (const one of await listCorrections(transaction, storyId))
      if (one.holds && one.term !== term && readTerm(one.term)?.facet === "kind")
        await addCorrection(transaction, { ...correction, term: one.term, holds: false });
  });
}

/** Takes a correction back; returns the story that it was about. */
export async function undoCorrection(
  db: Database,
  undo: Hand & { readonly id: number },
): Promise<number> {
  const storyId = await corrections.undoCorrection(db, undo);
  if (storyId === undefined)
    throw new AppError("conflict", "That was taken back already. Nothing was changed.");
  return storyId;
}
