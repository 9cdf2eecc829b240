import { sql } from "kysely";
import type { StoryState } from "../model/decision.ts";
import type { Database } from "./database.ts";

/** A story as the desk lists it: with the item that speaks for it. */
export type ListedStory = {
  readonly id: number;
  readonly state: StoryState;
  readonly newestAt: Date;
  readonly title: string;
  readonly link: string;
  readonly excerpt: string | undefined;
  /** Sanitised HTML. */
  readonly summary: string | undefined;
  readonly author: string | undefined;
  readonly credit: string | undefined;
  readonly language: string | undefined;
  readonly publishedAt: Date | undefined;
  readonly seenAt: Date;
  readonly source: string;
  readonly sourceId: number;
  readonly publisher: string;
  readonly publishers: number;
  readonly cuttingId: number | undefined;
  readonly decidedBy: string | undefined;
  readonly decidedAt: Date | undefined;
  readonly decisionReason: string | undefined;
};

/** Where a page of stories goes on: after this one. */
export type StoryPlace = { readonly newestAt: Date; readonly id: number };

export type StoryQuery = {
  readonly state: StoryState;
  readonly after?: StoryPlace;
  readonly sourceId?: number;
  readonly most: number;
};

/** Newest first. */
export async function listStories(
  db: Database,
  query: StoryQuery,
): Promise<readonly ListedStory[]> {
  const { rows } = await sql<StoryRow>`
    ${SELECT_STORY}
    where story.state = ${query.state}
      ${query.after === undefined ? sql`` : sql`and (story.newest_at, story.id) < (${query.after.newestAt}, ${query.after.id}::bigint)`}
      ${query.sourceId === undefined ? sql`` : sql`and exists (select from item where item.story_id = story.id and item.source_id = ${query.sourceId})`}
    order by story.newest_at desc, story.id desc limit ${query.most}`.execute(db);
  return rows.map(toStory);
}

export async function findStory(db: Database, id: number): Promise<ListedStory | undefined> {
  const { rows } = await sql<StoryRow>`${SELECT_STORY} where story.id = ${id}`.execute(db);
  return rows[0] && toStory(rows[0]);
}

export async function countStories(db: Database): Promise<Readonly<Record<StoryState, number>>> {
  const rows = await db
    .selectFrom("story")
    .select((select) => ["state", select.fn.countAll<number>().as("count")])
    .groupBy("state")
    .execute();
  const counted = Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]));
  return { inbox: 0, picked: 0, passed: 0, later: 0, ...counted };
}

/** Stories that came since a page was drawn; what the line "12 new" counts. */
export async function countNewStories(db: Database, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom("story")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("state", "=", "inbox")
    .where("first_seen_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

type StoryRow = {
  readonly id: number;
  readonly state: StoryState;
  readonly newest_at: Date;
  readonly title: string;
  readonly link: string;
  readonly excerpt: string | null;
  readonly summary: string | null;
  readonly author: string | null;
  readonly credit: string | null;
  readonly language: string | null;
  readonly published_at: Date | null;
  readonly seen_at: Date;
  readonly source: string;
  readonly source_id: number;
  readonly publisher: string;
  readonly publishers: number;
  readonly cutting_id: number | null;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly decision_reason: string | null;
};

const SELECT_STORY = sql`
  select story.id, story.state, story.newest_at, lead.title, lead.link, lead.excerpt, lead.summary, lead.author, lead.credit, lead.language, lead.published_at,
    lead.seen_at, lead.source, lead.source_id, lead.publisher, counted.publishers, cutting.id as cutting_id,
    coalesce(nullif("user".name, ''), decided.by) as decided_by, decided.at as decided_at, decided.reason as decision_reason
  from story
  join lateral (
    select item.*, source.name as source, publisher.name as publisher
    from item join source on source.id = item.source_id join publisher on publisher.id = source.publisher_id
    where item.story_id = story.id order by item.id limit 1) as lead on true
  join lateral (
    select count(distinct source.publisher_id) as publishers
    from item join sighting on sighting.item_id = item.id join source on source.id = sighting.source_id
    where item.story_id = story.id) as counted on true
  left join cutting on cutting.story_id = story.id
  left join lateral (
    select by, at, reason from decision
    where decision.story_id = story.id and verdict <> 'undo' and not exists (select from decision undo where undo.undoes = decision.id)
    order by decision.id desc limit 1) as decided on true
  left join "user" on "user".id = decided.by`;

function toStory(row: StoryRow): ListedStory {
  return {
    id: row.id,
    state: row.state,
    newestAt: row.newest_at,
    title: row.title,
    link: row.link,
    excerpt: row.excerpt ?? undefined,
    summary: row.summary ?? undefined,
    author: row.author ?? undefined,
    credit: row.credit ?? undefined,
    language: row.language ?? undefined,
    publishedAt: row.published_at ?? undefined,
    seenAt: row.seen_at,
    source: row.source,
    sourceId: row.source_id,
    publisher: row.publisher,
    publishers: row.publishers,
    cuttingId: row.cutting_id ?? undefined,
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    decisionReason: row.decision_reason ?? undefined,
  };
}
