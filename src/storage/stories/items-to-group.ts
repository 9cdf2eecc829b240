import { sql } from "kysely";
import type { Database } from "../database.ts";

/** An item that has its place, with what others are compared with. */
export type ItemToGroup = {
  readonly id: number;
  readonly title: string;
  readonly excerpt: string | undefined;
  readonly language: string | undefined;
  /** The address of its source. */
  readonly source: string;
  readonly publishedAt: Date | undefined;
  readonly seenAt: Date;
};

/** Those that came after an item, in the order in which they came. */
export async function listItemsToGroup(
  db: Database,
  {
    afterId,
    since,
    most,
  }: { readonly afterId: number; readonly since: Date; readonly most: number },
): Promise<readonly ItemToGroup[]> {
  const rows = await db
    .selectFrom("item")
    .innerJoin("source", "source.id", "item.source_id")
    .select(["item.id", "item.title", "item.excerpt", "item.language"])
    .select(["source.address as source", "item.published_at", "item.seen_at"])
    .where("item.id", ">", afterId)
    .where("item.seen_at", ">=", since)
    .where("item.story_id", "is not", null)
    .orderBy("item.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    excerpt: row.excerpt ?? undefined,
    language: row.language ?? undefined,
    source: row.source,
    publishedAt: row.published_at ?? undefined,
    seenAt: row.seen_at,
  }));
}

export type ItemKept = {
  readonly itemId: number;
  readonly storyId: number;
  /** A person decided on the story, or made a cutting of it, or said what belongs to it. */
  readonly isHeld: boolean;
};

/** The items of stories that stay as they are: of several items, or in a person's hands. */
export async function listKeptItems(db: Database, since: Date): Promise<readonly ItemKept[]> {
  const { rows } = await sql<ItemKept>`
    with recent as (select id, story_id from item where seen_at >= ${since} and story_id is not null),
    held as (
      select story.id, story.state <> 'inbox'
        or exists (select from decision where story_id = story.id)
        or exists (select from cutting where story_id = story.id)
        or exists (select from story_join where is_by_person and story.id in (from_story, to_story)) as is_held
      from story where id in (select story_id from recent)),
    several as (select story_id from recent group by story_id having count(*) > 1)
    select recent.id as "itemId", recent.story_id as "storyId", is_held as "isHeld"
    from recent join held on held.id = recent.story_id
    where is_held or recent.story_id in (select story_id from several)`.execute(db);
  return rows.map((row) => ({ ...row, itemId: Number(row.itemId), storyId: Number(row.storyId) }));
}
