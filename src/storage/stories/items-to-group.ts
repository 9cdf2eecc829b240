import { sql } from "kysely";
import type { Database } from "../database.ts";
import { toRecord } from "../to-record.ts";
import { IS_HELD } from "./held-story.ts";

/** An item that has its place, with what others are compared with. */
export type ItemToGroup = {
  readonly id: number;
  readonly title: string;
  readonly excerpt: string | undefined;
  readonly language: string | undefined;
  /** Countries that it is likely to be about. */
  readonly places: readonly string[];
  /** The address of its source. */
  readonly source: string;
  readonly publishedAt: Date | undefined;
  readonly seenAt: Date;
};

export type ToGroup = {
  /** Those that were placed when this story was the newest are known. */
  readonly afterStory: number;
  readonly afterItem: number;
  readonly since: Date;
  readonly most: number;
};

/** Stories are numbered as items are placed, whatever happens to these afterwards. */
export async function findNewestStory(db: Database): Promise<number> {
  const { newest } = await db
    .selectFrom("story")
    .select(({ fn }) => fn.max("id").as("newest"))
    .executeTakeFirstOrThrow();
  return Number(newest ?? 0);
}

/** Items that were placed since; also some that moved since, which are known. In their order. */
export async function listItemsToGroup(
  db: Database,
  { afterStory, afterItem, since, most }: ToGroup,
): Promise<readonly ItemToGroup[]> {
  const placed = sql<boolean>`item.id in (
    select id from item where story_id > ${afterStory} union select item_id from story_join where from_story > ${afterStory})`;
  const rows = await db
    .selectFrom("item")
    .innerJoin("source", "source.id", "item.source_id")
    .leftJoin("item_facts", "item_facts.item_id", "item.id")
    .select(["item.id", "item.title", "item.excerpt"])
    .select(sql<string | null>`coalesce(item_facts.language, item.language)`.as("language"))
    .select("item_facts.terms")
    .select(["source.address as source", "item.published_at", "item.seen_at"])
    .where("item.id", ">", afterItem)
    .where("item.seen_at", ">=", since)
    .where("item.story_id", "is not", null)
    .$if(afterStory > 0, (query) => query.where(placed))
    .orderBy("item.id")
    .limit(most)
    .execute();
  return rows.map(toRecord).map(({ terms = [], ...item }) => ({
    ...item,
    places: terms.flatMap((term) => /^place:([a-z]{2})$/.exec(term)?.[1] ?? []),
  }));
}

export type StoryOfItem = {
  readonly itemId: number;
  readonly storyId: number;
  /** In a person's hands. */
  readonly isHeld: boolean;
};

type Which = { readonly since: Date } | { readonly items: readonly number[] };

/**
 * How items stand together: all of the stories that some of them belong to, or of all that came
 * since. Who is alone and in nobody's hands is left out.
 */
export async function listStoriesOfItems(
  db: Database,
  which: Which,
): Promise<readonly StoryOfItem[]> {
  if ("items" in which && which.items.length === 0) return [];
  const wanted =
    "since" in which
      ? sql`select story_id as id from item where seen_at >= ${which.since} and story_id is not null`
      : sql`select story_id as id from item where id in (${sql.join(which.items)})`;
  const { rows } = await sql<StoryOfItem>`
    with wanted as (${wanted}), counted as (
      select story.id, ${IS_HELD} as is_held, (select count(*) from item where item.story_id = story.id) as items
      from story where id in (select id from wanted))
    select item.id as "itemId", counted.id as "storyId", is_held as "isHeld"
    from counted join item on item.story_id = counted.id where is_held or items > 1`.execute(db);
  return rows.map((row) => ({ ...row, itemId: Number(row.itemId), storyId: Number(row.storyId) }));
}
