import { sql } from "kysely";
import type { Database } from "../database.ts";
import { toRecord } from "../to-record.ts";

/** An item that waits for its story, with what its place is decided by. */
export type UnplacedItem = {
  readonly id: number;
  readonly sourceId: number;
  readonly title: string;
  readonly link: string;
  readonly excerpt: string | undefined;
  /** As its source claims. */
  readonly language: string | undefined;
  /** The address of its source. */
  readonly source: string;
  readonly publishedAt: Date | undefined;
  readonly seenAt: Date;
};

/** In the order in which they came. */
export async function listUnplaced(db: Database, most: number): Promise<readonly UnplacedItem[]> {
  const rows = await db
    .selectFrom("item")
    .innerJoin("source", "source.id", "item.source_id")
    .select(["item.id", "item.source_id", "item.title", "item.link", "item.excerpt"])
    .select(["item.language", "source.address as source", "item.published_at", "item.seen_at"])
    .where("item.story_id", "is", null)
    .orderBy("item.id")
    .limit(most)
    .execute();
  return rows.map(toRecord);
}

export type NewStory = {
  readonly itemId: number;
  /** The earlier of what the source says and when we saw it. */
  readonly newestAt: Date;
  readonly firstSeenAt: Date;
};

/**
 * Makes a story of each of these items, those only that are still without one, in their order.
 * Returns how many there were.
 */
export async function placeInNewStories(
  db: Database,
  stories: readonly NewStory[],
): Promise<number> {
  if (stories.length === 0) return 0;
  const { rows } = await sql<{ placed: number }>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(stories)}::jsonb) as (
        "itemId" bigint, "newestAt" timestamptz, "firstSeenAt" timestamptz)),
    -- Locked, so that of two placers the second finds nothing to place.
    waiting as (
      select item.id from item join given on given."itemId" = item.id
      where item.story_id is null order by item.id for update of item),
    numbered as (
      select given.*, nextval(pg_get_serial_sequence('story', 'id')) as story_id
      from given join waiting on waiting.id = given."itemId" order by given."itemId"),
    made as (
      insert into story (id, lead_item_id, newest_at, first_seen_at) overriding system value
      select story_id, "itemId", "newestAt", "firstSeenAt" from numbered),
    placed as (
      update item set story_id = numbered.story_id from numbered where item.id = numbered."itemId" returning item.id)
    select count(*) as placed from placed`.execute(db);
  return Number(rows[0]?.placed ?? 0);
}
