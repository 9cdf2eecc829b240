import { type RawBuilder, sql } from "kysely";
import { readCorrections, type Correction } from "../../model/correction.ts";
import type { Database } from "../database.ts";
import { eventOf } from "../events.ts";

/** Of rows called "correction". */
const STANDS = sql`correction.undoes is null and not exists (select from correction as undo where undo.undoes = correction.id)`;

export type NewCorrection = Pick<Correction, "term" | "holds"> & {
  readonly storyId: number;
  readonly by: string;
  readonly now: Date;
};

/**
 * Notes what a person says of a story, with its trail, and lets its place be weighed anew. False where
 * that is said already, or the story is gone.
 */
export async function addCorrection(db: Database, given: NewCorrection): Promise<boolean> {
  const { storyId, term, holds, by, now } = given;
  const event = { by, now, what: "correct", about: `story ${storyId}`, detail: { term, holds } };
  const { rows } = await sql`
    with said as (
      insert into correction (story_id, source_id, term, holds, by, at)
      select story.id, item.source_id, ${term}, ${holds}, ${by}, ${now}::timestamptz
      from story left join item on item.id = story.lead_item_id
      where story.id = ${storyId} and story.state <> 'merged' and ${holds} is distinct from (
        select holds from correction where story_id = ${storyId} and term = ${term} and ${STANDS} order by id desc limit 1)
      returning id),
    ${eventOf(event, "said")},
    weighed as (update story set rank_version = null where id = ${storyId} and state = 'inbox' and exists (select from said))
    select id from said`.execute(db);
  return rows.length > 0;
}

/** Takes a correction back, as a row of its own. Returns its story; undefined where it does not stand. */
export async function undoCorrection(
  db: Database,
  { id, by, now }: { readonly id: number; readonly by: string; readonly now: Date },
): Promise<number | undefined> {
  const event = { by, now, what: "undo correction", about: sql`'story ' || story_id` };
  const { rows } = await sql<{ story_id: number }>`
    with undone as (
      insert into correction (story_id, source_id, term, holds, by, at, undoes)
      select story_id, source_id, term, holds, ${by}, ${now}::timestamptz, id from correction where id = ${id} and ${STANDS}
      on conflict (undoes) do nothing
      returning story_id),
    ${eventOf(event, "undone")},
    weighed as (update story set rank_version = null where id in (select story_id from undone) and state = 'inbox')
    select story_id from undone`.execute(db);
  return rows[0] && Number(rows[0].story_id);
}

/** What stands of a story, as one value: to be asked along. */
export function correctionsOf(storyId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select jsonb_agg(jsonb_build_object('id', correction.id, 'term', term, 'holds', holds, 'by', coalesce(nullif("user".name, ''), by)) order by correction.id)
    from correction left join "user" on "user".id = correction.by where story_id = ${storyId} and ${STANDS})`;
}

export async function listCorrections(
  db: Database,
  storyId: number,
): Promise<readonly Correction[]> {
  const { rows } = await sql<{ said: unknown }>`
    select ${correctionsOf(sql`${storyId}::bigint`)} as said`.execute(db);
  return readCorrections(rows[0]?.said);
}

/** Terms that were found, without what editors say is wrong and with what they say is right. */
export function correctedTerms(
  storyId: RawBuilder<unknown>,
  found: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(
    with said as (
      select distinct on (term) term, holds from correction where story_id = ${storyId} and ${STANDS} order by term, id desc)
    select coalesce(array_agg(distinct term), '{}') from (
      select term from unnest(${found}) as term
      where not exists (select from said where said.term = term.term)
        and not (term like 'kind:%' and exists (select from said where holds and said.term like 'kind:%'))
      union all select term from said where holds) as term)`;
}

/** How often editors filed what a source told under each kind: by cuttings of picks, and corrections. */
export async function listKindHabits(
  db: Database,
  sourceIds: readonly number[],
): Promise<
  readonly { readonly sourceId: number; readonly term: string; readonly times: number }[]
> {
  if (sourceIds.length === 0) return [];
  const { rows } = await sql<{ source_id: number; term: string; times: number }>`
    select source_id, term, count(*)::int as times from (
      select decision.source_id, term from decision join cutting on cutting.story_id = decision.story_id, unnest(cutting.terms) as term
      where verdict = 'pick' and decision.source_id = any(${sourceIds}::bigint[]) and cutting.state in ('scheduled', 'published')
      union all
      select source_id, term from correction where holds and source_id = any(${sourceIds}::bigint[]) and ${STANDS}) as filed
    where term like 'kind:%' group by source_id, term`.execute(db);
  return rows.map(({ source_id, term, times }) => ({ sourceId: Number(source_id), term, times }));
}
