import { sql } from "kysely";
import type { Database } from "../database.ts";

/**
 * Takes down stories, with their items and joins, that nobody ever decided on, wrote from, merged or
 * split, and that no source has brought or changed since `before`; at most so many. Their links stay
 * remembered. Returns how many stories went.
 */
export async function pruneStories(
  db: Database,
  { before, most }: { readonly before: Date; readonly most: number },
): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    with old as (
      select id from story
      where state in ('inbox', 'merged') and newest_at < ${before} and first_seen_at < ${before}
        and not exists (select from decision where decision.story_id = story.id)
        and not exists (select from cutting where cutting.story_id = story.id)
        and not exists (select from story_join where is_by_person and story.id in (from_story, to_story))
        -- One that others lead on to goes after them.
        and not exists (select from story as emptied where emptied.merged_into = story.id)
        and not exists (select from item where item.story_id = story.id and greatest(item.seen_at, item.changed_at) >= ${before})
        and not exists (select from item join sighting on sighting.item_id = item.id where item.story_id = story.id and sighting.seen_at >= ${before})
      order by newest_at limit ${most}
      for update skip locked),
    items as (delete from item using old where item.story_id = old.id),
    stories as (delete from story using old where story.id = old.id returning story.id)
    select count(*) as gone from stories`.execute(db);
  return Number(rows[0]?.gone ?? 0);
}
