import { sql } from "kysely";
import type { Database } from "../database.ts";

export type StoryJoin = {
  readonly from: number;
  readonly to: number;
  /** A person's id, or the name of a rule. */
  readonly by: string;
  readonly isByPerson: boolean;
  readonly now: Date;
  /** Why, in a form that can be shown. */
  readonly reason: Readonly<Record<string, unknown>>;
};

/**
 * Puts all items of one story into another, a row for each, so that it can be explained and undone;
 * what was written from it goes with them. The emptied story stays and leads on to the other. To be called in a transaction.
 */
export async function joinStories(db: Database, join: StoryJoin): Promise<void> {
  await sql`
    with moved as (update item set story_id = ${join.to} where story_id = ${join.from} returning id)
    insert into story_join (item_id, from_story, to_story, by, is_by_person, at, reason)
    select id, ${join.from}::bigint, ${join.to}::bigint, ${join.by}, ${join.isByPerson}::boolean, ${join.now}::timestamptz,
      ${JSON.stringify(join.reason)}::jsonb from moved`.execute(db);
  await db
    .updateTable("cutting")
    .set({ story_id: join.to })
    .where("story_id", "=", join.from)
    .execute();
  await sql`
    update story set newest_at = greatest(story.newest_at, emptied.newest_at), first_seen_at = least(story.first_seen_at, emptied.first_seen_at),
      lead_item_id = least(story.lead_item_id, emptied.lead_item_id)
    from story as emptied where story.id = ${join.to} and emptied.id = ${join.from}`.execute(db);
  await db
    .updateTable("story")
    .set({ state: "merged", merged_into: join.to, lead_item_id: null })
    .where("id", "=", join.from)
    .execute();
  // Who was led to the emptied one is led on at once, however long the chain.
  await db
    .updateTable("story")
    .set({ merged_into: join.to })
    .where("merged_into", "=", join.from)
    .execute();
}
