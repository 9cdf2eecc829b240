import { mainLanguage } from "../lib/main-language.ts";
import { notInSource } from "../lexicon/words/not-in-source.ts";
import type { Database } from "../storage/database.ts";
import { findWordsOfStory } from "../storage/stories/words-of-story.ts";

/** The numbers and names of a cutting's line that no item of its story has; none where it has no story. */
export async function notSaidBySource(
  db: Database,
  storyId: number | undefined,
  { line, language }: { readonly line: string; readonly language: string },
): Promise<readonly string[]> {
  if (storyId === undefined || line === "") return [];
  return notInSource(line, await findWordsOfStory(db, storyId), mainLanguage(language));
}
