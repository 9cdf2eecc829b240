import { sql } from "kysely";
import type { Database } from "../database.ts";

export type MovedItem = {
  readonly itemId: number;
  /** Why, in a form that can be shown. */
  readonly reason: Readonly<Record<string, unknown>>;
};

export type Move = {
  readonly items: readonly MovedItem[];
  readonly to: number;
  /** A person's id, or the name of a rule. */
  readonly by: string;
  readonly isByPerson: boolean;
  readonly now: Date;
};

/**
 * Puts items into a story, a row for each, so that it can be explained and undone. A story that is
 * left empty leads on to that one. Who calls has locked all stories that are concerned, in a
 * transaction.
 */
export async function moveItems(db: Database, move: Move): Promise<void> {
  const { items, to, by, isByPerson, now } = move;
  const { rows } = await sql<{ from_story: number }>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as ("itemId" bigint, reason jsonb)),
    leaving as (
      select item.id, item.story_id as from_story, reason from item join given on given."itemId" = item.id
      where item.story_id <> ${to}),
    moved as (update item set story_id = ${to} from leaving where item.id = leaving.id)
    insert into story_join (item_id, from_story, to_story, by, is_by_person, at, reason)
    select id, from_story, ${to}::bigint, ${by}, ${isByPerson}::boolean, ${now}::timestamptz, reason from leaving order by id
    returning from_story`.execute(db);
  const left = [...new Set(rows.map(({ from_story }) => Number(from_story)))];
  if (left.length === 0) return;
  await describeStories(db, [to, ...left]);
  await leaveEmptied(db, left, to);
}

/** What a story says of its items, told anew; its place in the inbox is found anew as well. */
async function describeStories(db: Database, stories: readonly number[]): Promise<void> {
  await sql`
    update story set lead_item_id = told.lead, newest_at = told.newest, first_seen_at = told.first, rank_version = null
    from (
      select story_id, min(id) as lead, max(least(published_at, seen_at)) as newest, min(seen_at) as first
      from item where story_id in (${sql.join(stories)}) group by story_id) as told
    where story.id = told.story_id`.execute(db);
}

async function leaveEmptied(db: Database, stories: readonly number[], to: number): Promise<void> {
  const emptied = await sql<{ id: number }>`
    update story set state = 'merged', merged_into = ${to}, lead_item_id = null
    where id in (${sql.join(stories)}) and not exists (select from item where item.story_id = story.id)
    returning id`.execute(db);
  const ids = emptied.rows.map(({ id }) => id);
  if (ids.length === 0) return;
  // Who was led to an emptied one is led on at once, however long the chain.
  await db.updateTable("story").set({ merged_into: to }).where("merged_into", "in", ids).execute();
}

/** A story for items that leave another; it has none yet. Returns its number. */
export async function openStory(db: Database, leadItemId: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into story (lead_item_id, newest_at, first_seen_at)
    select id, least(published_at, seen_at), seen_at from item where id = ${leadItemId} returning id`.execute(
    db,
  );
  return Number(rows[0]?.id);
}
