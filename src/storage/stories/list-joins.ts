import { sql } from "kysely";
import { z } from "zod";
import type { Database } from "../database.ts";

/** Why an item stands in its story. */
export type StoryJoin = {
  readonly itemId: number;
  /** What took it there; with it a person's deed can be taken back. */
  readonly joinId: number;
  /** Who did it; undefined where it was found. */
  readonly by: string | undefined;
  readonly isUndone: boolean;
  readonly at: Date;
  readonly reason: JoinReason;
};

/** As it was stored; what older rules wrote may say less. */
const REASON = z.object({
  relation: z.string().optional().catch(undefined),
  with: z.number().optional().catch(undefined),
  logOdds: z.number().optional().catch(undefined),
  parts: z.record(z.string(), z.number()).optional().catch(undefined),
  words: z.array(z.string()).optional().catch(undefined),
});
export type JoinReason = z.infer<typeof REASON>;

/** The last way of each item into this story; none of those that came with it. */
export async function listJoins(db: Database, storyId: number): Promise<readonly StoryJoin[]> {
  const { rows } = await sql<{
    item: number;
    id: number;
    by: string;
    is_by_person: boolean;
    is_undone: boolean;
    at: Date;
    reason: unknown;
  }>`
    select distinct on (item.id) item.id as item, story_join.id, coalesce(nullif("user".name, ''), by) as by, is_by_person,
      undoes is not null as is_undone, at, reason
    from item join story_join on story_join.item_id = item.id and to_story = item.story_id left join "user" on "user".id = by
    where item.story_id = ${storyId} order by item.id, story_join.id desc`.execute(db);
  return rows.map((row) => ({
    itemId: Number(row.item),
    joinId: Number(row.id),
    by: row.is_by_person ? row.by : undefined,
    isUndone: row.is_undone,
    at: row.at,
    reason: REASON.catch({}).parse(row.reason),
  }));
}
