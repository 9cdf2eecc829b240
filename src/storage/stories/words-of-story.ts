import { sql } from "kysely";
import type { Database } from "../database.ts";

/** More items say the same again. */
const MOST_ITEMS = 20;

/** All that the items of a story say, and the page behind its lead, one after the other. */
export async function findWordsOfStory(db: Database, storyId: number): Promise<string> {
  const { rows } = await sql<{ words: string | null }>`
    select string_agg(concat_ws(' ', item.title, item.excerpt, item.summary, item.content, page.text), ' ') as words
    from (select * from item where story_id = ${storyId} order by id limit ${MOST_ITEMS}) as item
    left join item_page as page on page.item_id = item.id`.execute(db);
  return rows[0]?.words ?? "";
}
