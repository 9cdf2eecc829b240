import { sql } from "kysely";
import type { StoryState } from "../../model/decision.ts";
import type { JudgedStory, Teller, ToldStory } from "../../model/told-story.ts";
import { correctedTerms } from "../stories/corrections.ts";
import type { Database } from "../database.ts";

/** A story with the score that it has. */
export type StandingStory = ToldStory & {
  readonly score: number;
  /** Never ranked, or changed since. */
  readonly isUnranked: boolean;
};

export type StandingPlace = Pick<StandingStory, "newestAt" | "id">;

/** Whoever else told it changes no place. */
const MOST_TELLERS = 40;

const TOLD_COLUMNS = sql`
  story.id, lead.title, coalesce(facts.language, lead.language) as language, ${correctedTerms(sql`story.id`, sql`coalesce(facts.terms, '{}')`)} as terms,
  lead.source_id as "sourceId", source.field, coalesce(facts.evidence ? 'line', false) as "hasLine",
  story.newest_at as "newestAt", told.tellers`;

const TOLD_JOINS = sql`
  join item as lead on lead.id = story.lead_item_id
  join source on source.id = lead.source_id
  left join item_facts as facts on facts.item_id = lead.id
  join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('publisher', name, 'link', link, 'credit', credit)), '[]') as tellers
    from (
      select publisher.name, item.link, item.credit
      from item join sighting on sighting.item_id = item.id join source as seen on seen.id = sighting.source_id
        join publisher on publisher.id = seen.publisher_id
      where item.story_id = story.id order by item.id, seen.id limit ${MOST_TELLERS}) as one) as told on true`;

type ToldRow = Omit<ToldStory, "language" | "tellers"> & {
  readonly language: string | null;
  readonly tellers: readonly (Omit<Teller, "credit"> & { readonly credit: string | null })[];
};

/** Stories of the inbox that came since, the oldest first; those only that are to be ranked anew. */
export async function listStandingStories(
  db: Database,
  query: {
    readonly since: Date;
    readonly after: StandingPlace | undefined;
    readonly isUnrankedOnly: boolean;
    readonly most: number;
  },
): Promise<readonly StandingStory[]> {
  const { since, after, isUnrankedOnly, most } = query;
  const { rows } = await sql<ToldRow & { readonly score: number; readonly isUnranked: boolean }>`
    with asked as (
      select * from story where state = 'inbox' and newest_at >= ${since}
        ${isUnrankedOnly ? sql`and rank_version is null` : sql``}
        ${after === undefined ? sql`` : sql`and (newest_at, id) > (${after.newestAt}, ${after.id}::bigint)`}
      order by newest_at, id limit ${most})
    select ${TOLD_COLUMNS}, story.score, story.rank_version is null as "isUnranked"
    from asked as story ${TOLD_JOINS} order by story.newest_at, story.id`.execute(db);
  return rows.map((row) => ({ ...toTold(row), score: row.score, isUnranked: row.isUnranked }));
}

/** Older verdicts have faded; who reads more waits longer for nothing. */
const MOST_VERDICTS = 5_000;
const MOST_SKIPPED = 1_000;

/**
 * The standing verdicts after a decision, the oldest first, with what was on the screen beside them
 * and left. A pick's terms are those that an editor gave its cutting.
 */
export async function listJudgedStories(
  db: Database,
  { forgetsUntil, until }: { readonly forgetsUntil: number; readonly until?: Date | undefined },
): Promise<readonly (JudgedStory & { readonly decidedAt: Date })[]> {
  const { rows } = await sql<
    ToldRow & {
      readonly verdict: JudgedStory["verdict"];
      readonly reason: string | null;
      readonly place: number | null;
      readonly decidedAt: Date;
      readonly cut: readonly string[] | null;
    }
  >`
    with lately as (
      select * from decision where id > ${forgetsUntil} ${until === undefined ? sql`` : sql`and at < ${until}`}
      order by id desc limit ${MOST_VERDICTS}),
    standing as (
      select distinct on (story_id) id, story_id, verdict, reason, place, at from lately
      where verdict <> 'undo' and not exists (select from decision as undo where undo.undoes = lately.id)
      order by story_id, id desc),
    left_over as (
      select max(lately.id) as id, left_story as story_id, max(lately.at) as at
      from lately cross join unnest(shown) as left_story join story on story.id = left_story and story.state = 'inbox'
      group by left_story order by id desc limit ${MOST_SKIPPED}),
    judged as (
      select id, story_id, verdict, reason, place, at from standing
      union all select id, story_id, 'skipped', null, null, at from left_over)
    select ${TOLD_COLUMNS}, judged.verdict, judged.reason, judged.place, judged.at as "decidedAt",
      (select terms from cutting where cutting.story_id = story.id and terms <> '{}' order by id limit 1) as cut
    from judged join story as named on named.id = judged.story_id
      join story on story.id = coalesce(named.merged_into, named.id) ${TOLD_JOINS}
    order by judged.id`.execute(db);
  return rows.map((row) => ({
    story: { ...toTold(row), terms: row.cut ?? row.terms },
    verdict: row.verdict,
    reason: row.reason ?? undefined,
    place: row.place ?? undefined,
    decidedAt: row.decidedAt,
  }));
}

/** A story with what became of it. */
export type FatedStory = ToldStory & { readonly state: StoryState };

/** Stories that came between two moments, the newest first, so many at most. */
export async function listStoriesBetween(
  db: Database,
  { from, to, most }: { readonly from: Date; readonly to: Date; readonly most: number },
): Promise<readonly FatedStory[]> {
  const { rows } = await sql<ToldRow & { readonly state: StoryState }>`
    with asked as (
      select * from story where state <> 'merged' and newest_at >= ${from} and newest_at < ${to}
      order by newest_at desc, id desc limit ${most})
    select ${TOLD_COLUMNS}, story.state from asked as story ${TOLD_JOINS}
    order by story.newest_at desc, story.id desc`.execute(db);
  return rows.map((row) => ({ ...toTold(row), state: row.state }));
}

function toTold(row: ToldRow): ToldStory {
  return {
    ...row,
    language: row.language ?? undefined,
    tellers: row.tellers.map(({ credit, ...teller }) => ({
      ...teller,
      credit: credit ?? undefined,
    })),
  };
}
