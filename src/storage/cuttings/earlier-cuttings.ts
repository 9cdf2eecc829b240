import { type RawBuilder, sql } from "kysely";
import type { CuttingState } from "../../model/cutting.ts";
import type { Database } from "../database.ts";
import { linkKeyOf } from "./cutting-links.ts";

/** A cutting, not withdrawn, of the same story or with a link to the same thing. */
export type EarlierCutting = {
  readonly id: number;
  readonly slug: string;
  readonly headline: string;
  readonly state: CuttingState;
  /** The day it stands under. */
  readonly date: string;
};

/** Who reads more of them does not write. */
const MOST_EARLIER = 20;

/** What is asked about: a story, or what an editor writes on. */
export type Asked =
  | { readonly storyId: number }
  | {
      readonly links: readonly string[];
      /** The cutting that they stand in, with its story; none where it is new. */
      readonly cuttingId: number | undefined;
    };

/** Whether one of the links, or anything in the story, is in a cutting already; the newest first. */
export async function listEarlierCuttings(
  db: Database,
  asked: Asked,
): Promise<readonly EarlierCutting[]> {
  const [storyId, links, cuttingId] =
    "storyId" in asked ? [asked.storyId, [], null] : [null, asked.links, asked.cuttingId ?? null];
  const stories = sql`array(
    select ${storyId}::bigint where ${storyId}::bigint is not null
    union select story_id from cutting where id = ${cuttingId}::bigint and story_id is not null)`;
  const { rows } = await sql<EarlierCutting>`
    with found as (
      select cutting_id as id from cutting_link where link_key = any(${links.map(linkKeyOf)}::text[])
      union select id from (${cuttingsOfStories(stories)}) as of_stories)
    select cutting.id, slug, headline, state, date from found join cutting on cutting.id = found.id
    where state <> 'withdrawn' and cutting.id is distinct from ${cuttingId}::bigint
    order by date desc, place_in_order desc limit ${MOST_EARLIER}`.execute(db);
  return rows;
}

/** The same of a whole list of stories, by story: the newest of each that is public. */
export async function findPublishedOfStories(
  db: Database,
  storyIds: readonly number[],
): Promise<ReadonlyMap<number, EarlierCutting>> {
  if (storyIds.length === 0) return new Map();
  const { rows } = await sql<EarlierCutting & { readonly storyId: number }>`
    with found as (${cuttingsOfStories(sql`${storyIds}::bigint[]`)})
    select distinct on (found.story_id) found.story_id as "storyId", cutting.id, slug, headline, state, date
    from found join cutting on cutting.id = found.id where state = 'published'
    order by found.story_id, date desc, place_in_order desc`.execute(db);
  return new Map(rows.map(({ storyId, ...cutting }) => [storyId, cutting]));
}

/** Written from the story itself, or with a link that one of its items has. */
function cuttingsOfStories(storyIds: RawBuilder<unknown>) {
  return sql`
    select id, story_id from cutting where story_id = any(${storyIds})
    union
    select cutting_link.cutting_id, item.story_id from item join cutting_link on cutting_link.link_key = item.link_key
    where item.story_id = any(${storyIds})`;
}
