import type { Database } from "../database.ts";

/** One publisher's item of a story. */
export type CoveredBy = {
  readonly storyId: number;
  readonly publisher: string;
  readonly link: string;
};

/** Who told these stories, first come first. */
export async function listCoverage(
  db: Database,
  storyIds: readonly number[],
): Promise<readonly CoveredBy[]> {
  if (storyIds.length === 0) return [];
  return db
    .selectFrom("item")
    .innerJoin("source", "source.id", "item.source_id")
    .innerJoin("publisher", "publisher.id", "source.publisher_id")
    .select(["item.story_id as storyId", "publisher.name as publisher", "item.link"])
    .where("item.story_id", "in", storyIds)
    .$narrowType<{ storyId: number }>()
    .orderBy("item.id")
    .execute();
}
