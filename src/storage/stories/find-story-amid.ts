import { sql } from "kysely";
import type { Database } from "../database.ts";
import {
  SURROUNDINGS_COLUMNS,
  type Surroundings,
  type SurroundingsRow,
  toSurroundings,
} from "../surroundings.ts";
import { type ListedStory, STORY_COLUMNS, STORY_JOINS, type StoryRow, toStory } from "./stories.ts";

/**
 * A story and what surrounds it on the desk, in one question: what a key press is answered with. No
 * story where none has that number.
 */
export async function findStoryAmid(
  db: Database,
  id: number,
): Promise<{ readonly story: ListedStory | undefined; readonly surroundings: Surroundings }> {
  const { rows } = await sql<SurroundingsRow & (StoryRow | { readonly id: null })>`
    select surroundings.*, one.*
    from (select ${SURROUNDINGS_COLUMNS}) as surroundings left join (
      select ${STORY_COLUMNS}, story.newest_at as listed_at from story ${STORY_JOINS} where story.id = ${id}
    ) as one on true`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("what surrounds a story has one row");
  return {
    story: row.id === null ? undefined : toStory(row),
    surroundings: toSurroundings(row),
  };
}
