import { sql } from "kysely";
import type { Database } from "../database.ts";

/** What became of a story's number. */
export type StoryFate =
  | { readonly fate: "here" }
  | { readonly fate: "merged"; readonly into: number }
  /** It was taken down with age, nobody having decided on it. */
  | { readonly fate: "taken_down" }
  | { readonly fate: "never" };

export async function findStoryFate(db: Database, id: number): Promise<StoryFate> {
  const { rows } = await sql<{ merged_into: number | null; is_here: boolean; newest: number }>`
    select merged_into, story.id is not null as is_here, newest
    from (select coalesce(max(id), 0) as newest from story) as all_of_them left join story on story.id = ${id}`.execute(
    db,
  );
  const row = rows[0];
  if (row === undefined || (!row.is_here && id > row.newest)) return { fate: "never" };
  if (!row.is_here) return { fate: "taken_down" };
  return row.merged_into === null ? { fate: "here" } : { fate: "merged", into: row.merged_into };
}
