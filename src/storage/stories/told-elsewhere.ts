import { sql } from "kysely";
import { type FurtherLink, MOST_FURTHER_LINKS } from "../../model/cutting.ts";
import type { Database } from "../database.ts";

type Told = { readonly link: string; readonly credit: string };

/**
 * Of the `story` of a statement: where others than the publisher of its lead tell it, each by the
 * first that it brought.
 */
export const TOLD_ELSEWHERE = sql<readonly Told[] | null>`(
  select jsonb_agg(jsonb_build_object('link', link, 'credit', credit) order by id)
  from (
    select distinct on (publisher.id) item.id, item.link, coalesce(item.credit, publisher.name) as credit
    from item join source on source.id = item.source_id join publisher on publisher.id = source.publisher_id
    where item.story_id = story.id and publisher.id <> (
      select publisher_id from item as lead join source on source.id = lead.source_id where lead.id = story.lead_item_id)
    order by publisher.id, item.id limit ${sql.lit(MOST_FURTHER_LINKS)}) as others)`;

export async function findToldElsewhere(
  db: Database,
  storyId: number,
): Promise<readonly FurtherLink[]> {
  const row = await db
    .selectFrom("story")
    .select(TOLD_ELSEWHERE.as("told"))
    .where("id", "=", storyId)
    .executeTakeFirst();
  return row?.told ?? [];
}
