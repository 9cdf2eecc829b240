import { sql } from "kysely";
import type { Decision, StoryState } from "../../model/decision.ts";
import type { Item } from "../../model/item.ts";
import type { Database } from "../database.ts";
import { toRecord } from "../to-record.ts";

/** One item of a story, with every source that gave its link. */
export type StoryItem = Pick<
  Item,
  "id" | "title" | "link" | "author" | "language" | "publishedAt" | "publishedText" | "changedAt"
> & { readonly sightings: readonly Sighting[] };

export type Sighting = {
  readonly sourceId: number;
  readonly source: string;
  readonly publisher: string;
  readonly seenAt: Date;
};

/** With the name of who took it. */
export type TakenDecision = Pick<Decision, "verdict" | "reason" | "by" | "at">;

/** The first seen item stands first. */
export async function listItemsOfStory(
  db: Database,
  storyId: number,
  most: number,
): Promise<readonly StoryItem[]> {
  const items = await db
    .selectFrom("item")
    .select([
      "id",
      "title",
      "link",
      "author",
      "language",
      "published_at",
      "published_text",
      "changed_at",
    ])
    .where("story_id", "=", storyId)
    .orderBy("id")
    .limit(most)
    .execute();
  const last = items.at(-1);
  if (last === undefined) return [];
  const sightings = await listSightings(db, storyId, last.id);
  const byItem = Map.groupBy(sightings, (sighting) => sighting.itemId);
  return items.map((item) => ({ ...toRecord(item), sightings: byItem.get(item.id) ?? [] }));
}

/** Of the story's items up to this one. */
async function listSightings(db: Database, storyId: number, lastItemId: number) {
  return db
    .selectFrom("sighting")
    .innerJoin("item", "item.id", "sighting.item_id")
    .innerJoin("source", "source.id", "sighting.source_id")
    .innerJoin("publisher", "publisher.id", "source.publisher_id")
    .select([
      "item.id as itemId",
      "source.id as sourceId",
      "source.name as source",
      "publisher.name as publisher",
      "sighting.seen_at as seenAt",
    ])
    .where("item.story_id", "=", storyId)
    .where("item.id", "<=", lastItemId)
    .orderBy("sighting.seen_at")
    .orderBy("source.id")
    .execute();
}

/** Verdicts on a story and their undoings, newest first. */
export async function listDecisions(
  db: Database,
  storyId: number,
  most: number,
): Promise<readonly TakenDecision[]> {
  const rows = await db
    .selectFrom("decision")
    .leftJoin("user", "user.id", "decision.by")
    .select(["verdict", "reason", "at", "by", "user.name"])
    .where("story_id", "=", storyId)
    .orderBy("decision.id", "desc")
    .limit(most)
    .execute();
  return rows.map(toRecord).map(({ name, ...row }) => ({ ...row, by: name ?? row.by }));
}

/** Some days of a busy desk; each source's own page leads to its stories, however old. */
const STORIES_LOOKED_AT = 1_000;

/** Sources that have one of the newest stories in that state: what a pile can be filtered by. */
export async function listSourcesOfPile(
  db: Database,
  state: StoryState,
): Promise<readonly { readonly id: number; readonly name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    with newest as materialized (
      select id from story where state = ${state} order by newest_at desc, id desc limit ${STORIES_LOOKED_AT})
    select id, name from source where id in (select item.source_id from newest join item on item.story_id = newest.id)`.execute(
    db,
  );
  return rows;
}
