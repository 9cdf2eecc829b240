import { sql } from "kysely";
import type { StoryState } from "../../model/decision.ts";
import type { Story } from "../../model/story.ts";
import type { Database } from "../database.ts";
import { correctedTerms } from "./corrections.ts";
import { type RowOf, toRecord } from "../to-record.ts";

/** A story as the desk lists it: with the item that speaks for it. */
export type ListedStory = Story & {
  /** What its place in the list goes by. */
  readonly listedAt: Date;
  readonly source: string;
  readonly publisher: string;
  /** Independent ones: whom an item is credited to counts once, whoever brought it. */
  readonly publishers: number;
  readonly items: number;
  readonly languages: number;
  /** What its items are sure or likely to be about: "place:fr". */
  readonly terms: readonly string[];
  readonly follows: FollowedStory | undefined;
  /** Of several the one that is being written, or else the newest. */
  readonly cuttingId: number | undefined;
  readonly decidedBy: string | undefined;
  readonly decidedAt: Date | undefined;
  readonly decisionReason: string | undefined;
  readonly score: number;
  /** What the score is the sum of, as it is stored. */
  readonly scoreParts: unknown;
};

/** A decided story to which another brings something new. */
export type FollowedStory = {
  readonly id: number;
  readonly state: StoryState;
  /** Its cutting's headline, or else its title. */
  readonly title: string;
  readonly isPublished: boolean;
  /** Words and numbers that it has not. */
  readonly news: readonly string[];
};

export const STORY_ORDERS = ["best", "newest"] as const;
export type StoryOrder = (typeof STORY_ORDERS)[number];

/** Where a page of stories goes on: after this one. */
export type StoryPlace = Pick<ListedStory, "listedAt" | "score" | "id">;

export type StoryQuery = {
  readonly state: StoryState;
  /** Newest first where nothing is said. Of one source, and of what was decided, always. */
  readonly order?: StoryOrder;
  readonly after?: StoryPlace;
  readonly sourceId?: number;
  readonly most: number;
};

/** In the order asked for; of one source, by when it told them. */
export async function listStories(
  db: Database,
  query: StoryQuery,
): Promise<readonly ListedStory[]> {
  if (query.order === "best" && query.state === "inbox" && query.sourceId === undefined)
    return listBest(db, query);
  const listed = query.sourceId === undefined ? newestOf(query) : newestOfSource(query);
  const { rows } = await sql<StoryRow>`
    select ${STORY_COLUMNS}, listed.at as listed_at from (${listed}) as listed join story on story.id = listed.id ${STORY_JOINS}
    order by listed.at desc, listed.id desc`.execute(db);
  return rows.map(toRecord);
}

async function listBest(
  db: Database,
  { after, most }: StoryQuery,
): Promise<readonly ListedStory[]> {
  const { rows } = await sql<StoryRow>`
    select ${STORY_COLUMNS}, story.newest_at as listed_at from (
      select id from story
      where state = 'inbox' ${after === undefined ? sql`` : sql`and (score, id) < (${after.score}::real, ${after.id}::bigint)`}
      order by score desc, id desc limit ${most}) as listed join story on story.id = listed.id ${STORY_JOINS}
    order by story.score desc, story.id desc`.execute(db);
  return rows.map(toRecord);
}

/** The limit stands inside, so that only the stories of this page are joined with anything. */
function newestOf({ state, after, most }: StoryQuery) {
  return sql`
    select id, newest_at as at from story
    where state = ${state} ${after === undefined ? sql`` : sql`and (newest_at, id) < (${after.listedAt}, ${after.id}::bigint)`}
    order by newest_at desc, id desc limit ${most}`;
}

/**
 * Walks the source's own items and not the pile, which may hold hundreds of thousands of others
 * before the first of this source. A story of which the source told twice stands at the later.
 */
function newestOfSource({ state, after, sourceId, most }: StoryQuery) {
  const told = sql`least(item.published_at, item.seen_at)`;
  return sql`
    select story.id, ${told} as at from item join story on story.id = item.story_id
    where item.source_id = ${sourceId} and story.state = ${state}
      ${after === undefined ? sql`` : sql`and (${told}, item.story_id) < (${after.listedAt}, ${after.id}::bigint)`}
      and not exists (select from item as later where later.story_id = item.story_id and later.source_id = item.source_id
        and (least(later.published_at, later.seen_at), later.id) > (${told}, item.id))
    order by ${told} desc, item.story_id desc limit ${most}`;
}

export async function findStory(db: Database, id: number): Promise<ListedStory | undefined> {
  const { rows } = await sql<StoryRow>`
    select ${STORY_COLUMNS}, story.newest_at as listed_at from story ${STORY_JOINS} where story.id = ${id}`.execute(
    db,
  );
  return rows[0] && toRecord(rows[0]);
}

/** Stories of the inbox that came after this one; so many at most. */
export async function countStoriesAfter(
  db: Database,
  storyId: number,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from story where id > ${storyId} and state = 'inbox' order by id limit ${most}) as newer`.execute(
    db,
  );
  return Number(rows[0]?.count ?? 0);
}

export type StoryRow = RowOf<ListedStory>;

export const STORY_COLUMNS = sql`
  story.id, story.state, story.newest_at, lead.title, lead.link, lead.excerpt, lead.summary, lead.author, lead.credit, lead.language, lead.published_at,
  lead.seen_at, lead.source, lead.source_id, lead.publisher, counted.publishers, counted.items, counted.languages, known.terms, followed.story as follows, cutting.id as cutting_id,
  coalesce(nullif("user".name, ''), decided.by) as decided_by, decided.at as decided_at, decided.reason as decision_reason,
  story.score, story.score_parts`;

export const STORY_JOINS = sql`
  join lateral (
    select item.*, source.name as source, publisher.name as publisher
    from item join source on source.id = item.source_id join publisher on publisher.id = source.publisher_id
    where item.id = story.lead_item_id) as lead on true
  join lateral (
    select count(distinct coalesce(nullif(lower(item.credit), ''), lower(publisher.name)))::int as publishers,
      count(distinct item.id)::int as items,
      count(distinct lower(split_part(coalesce(item_facts.language, item.language), '-', 1)))::int as languages
    from item join sighting on sighting.item_id = item.id join source on source.id = sighting.source_id
      join publisher on publisher.id = source.publisher_id left join item_facts on item_facts.item_id = item.id
    where item.story_id = story.id) as counted on true
  join lateral (
    select ${correctedTerms(sql`story.id`, sql`found.terms`)} as terms from (
      select coalesce(array_agg(term), '{}') as terms
      from item join item_facts on item_facts.item_id = item.id, unnest(item_facts.terms) as term
      where item.story_id = story.id and (item.id = story.lead_item_id or term like 'place:%')) as found) as known on true
  left join lateral (
    select jsonb_build_object('id', heir.id, 'state', heir.state, 'news', story.news,
      'title', coalesce(out.headline, item.title), 'isPublished', out.headline is not null) as story
    from story as old join story as heir on heir.id = coalesce(old.merged_into, old.id) join item on item.id = heir.lead_item_id
      left join lateral (
        select headline from cutting where story_id = heir.id and state = 'published' order by id desc limit 1) as out on true
    where old.id = story.follows and heir.id <> story.id) as followed on true
  left join lateral (
    select id from cutting where story_id = story.id
    order by state in ('published', 'withdrawn'), id desc limit 1) as cutting on true
  left join lateral (
    select by, at, reason from decision
    where decision.story_id = story.id and verdict <> 'undo' and not exists (select from decision undo where undo.undoes = decision.id)
    order by decision.id desc limit 1) as decided on true
  left join "user" on "user".id = decided.by`;
