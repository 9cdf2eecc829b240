import { sql } from "kysely";
import { CUTTING_STATES, type CuttingState } from "../model/cutting.ts";
import { STORY_STATES, type StoryState } from "../model/decision.ts";
import { type SiteSettings, siteSettingsOf } from "../model/site-settings.ts";
import type { SourceHealth } from "../model/source.ts";
import type { Database } from "./database.ts";

/**
 * Nobody needs to know whether 4,000 or 5,000 are waiting, and counting them takes longer the
 * longer a desk has run: as many as this stand for "so many or more".
 */
export const MOST_COUNTED = 1_000;

/** A person should look at these. "moved" still yields, but its old address will not for ever. */
const IN_TROUBLE = [
  "failing",
  "guarded",
  "certificate_wrong",
  "host_gone",
  "looping",
  "turned_into_page",
  "empty",
  "silent",
  "stale",
  "moved",
  "gone",
] as const satisfies readonly SourceHealth[];

/** How much lies in each pile, MOST_COUNTED at most. */
export type PileCounts = {
  readonly stories: Readonly<Record<StoryState, number>>;
  readonly cuttings: Readonly<Record<CuttingState, number>>;
  readonly sourcesInTrouble: number;
};

/** What surrounds every page of the desk. */
export type Surroundings = {
  readonly counts: PileCounts;
  readonly settings: SiteSettings;
  /** The newest story of all, so that a page can ask what came after it; 0 where there is none. */
  readonly newestStoryId: number;
};

/** In one question, because every page of the desk asks it. */
export async function readSurroundings(db: Database): Promise<Surroundings> {
  const { rows } = await sql<SurroundingsRow>`select ${SURROUNDINGS_COLUMNS}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("a question without a table has one row");
  return toSurroundings(row);
}

export type SurroundingsRow = {
  readonly pile_stories: Record<StoryState, number>;
  readonly pile_cuttings: Record<CuttingState, number>;
  readonly in_trouble: number;
  readonly settings: unknown;
  readonly newest_story: number | null;
};

/** Each is one value, so that another question can ask them along. */
export const SURROUNDINGS_COLUMNS = sql`
  (select jsonb_object_agg(pile.state, (select count(*) from (
    select from story where story.state = pile.state order by newest_at desc, id desc limit ${MOST_COUNTED}) as lying))
    from unnest(${STORY_STATES}::text[]) as pile (state)) as pile_stories,
  (select jsonb_object_agg(pile.state, (select count(*) from (
    select from cutting where cutting.state = pile.state order by date desc, place_in_order desc limit ${MOST_COUNTED}) as lying))
    from unnest(${CUTTING_STATES}::text[]) as pile (state)) as pile_cuttings,
  (select count(*) from (select from source where health = any(${IN_TROUBLE}::text[]) limit ${MOST_COUNTED}) as troubled) as in_trouble,
  (select value from setting where name = 'site') as settings,
  (select max(id) from story) as newest_story`;

export function toSurroundings(row: SurroundingsRow): Surroundings {
  return {
    counts: {
      stories: row.pile_stories,
      cuttings: row.pile_cuttings,
      sourcesInTrouble: row.in_trouble,
    },
    settings: siteSettingsOf(row.settings),
    newestStoryId: row.newest_story ?? 0,
  };
}
