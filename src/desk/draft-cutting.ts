import { randomUUID } from "node:crypto";
import { AppError } from "../lib/app-error.ts";
import type { CuttingText } from "../model/cutting.ts";
import { NO_FACETS } from "../model/facet.ts";
import { addCutting, findCuttingOfStory } from "../storage/cuttings/cuttings.ts";
import type { Database } from "../storage/database.ts";
import { addDecision } from "../storage/stories/decisions.ts";
import { addEvent } from "../storage/events.ts";
import { findStory, type ListedStory } from "../storage/stories/stories.ts";

export type Draft = { readonly storyId: number; readonly by: string; readonly now: Date };

/**
 * Picks the story and drafts its cutting from what its items say; a story that has one already
 * keeps it. Returns the cutting's id.
 */
export async function draftCutting(db: Database, draft: Draft): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const story = await findStory(transaction, draft.storyId);
    if (story === undefined)
      throw new AppError(
        "not_found",
        "That story is gone: it may have been merged. Nothing was changed.",
      );

    await addDecision(transaction, { ...draft, verdict: "pick", reason: undefined });
    const made = {
      text: textFrom(story, draft.now),
      slug: `draft/${randomUUID()}`,
      storyId: story.id,
    };
    const added = await addCutting(transaction, made, {
      by: draft.by,
      now: draft.now,
      what: "drafted from the story",
    });
    if (added !== undefined) {
      await addEvent(transaction, {
        by: draft.by,
        now: draft.now,
        what: "draft",
        about: `cutting ${added}`,
        detail: { story: story.id },
      });
      return added;
    }
    const existing = await findCuttingOfStory(transaction, story.id);
    if (existing === undefined)
      throw new Error(`story ${story.id} neither has a cutting nor takes one`);
    return existing.id;
  });
}

/** Every word stands in the source: nothing is made up, the editor corrects. */
function textFrom(story: ListedStory, now: Date): CuttingText {
  const happened =
    story.publishedAt !== undefined && story.publishedAt < now ? story.publishedAt : story.seenAt;
  return {
    headline: story.title,
    line: firstSentence(story.excerpt),
    link: story.link,
    credit: story.credit ?? story.publisher,
    date: happened.toISOString().slice(0, 10),
    language: story.language ?? "en",
    facets: NO_FACETS,
  };
}

function firstSentence(excerpt: string | undefined): string | undefined {
  const sentence = excerpt?.match(/^.*?[.!?。！？؟](?=\s|$)/su)?.[0] ?? excerpt;
  return sentence?.replace(/\.$/, "").trim() || undefined;
}
