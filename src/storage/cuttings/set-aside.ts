import { type RawBuilder, sql } from "kysely";
import { DRAFTED } from "../../model/cutting.ts";
import { eventOf } from "../events.ts";

/** As the history says it; by this a pick knows the draft that went aside with the one before. */
const CHANGE = "set aside with its pick";
const BACK = "taken up again with its pick";
/** What happens to a draft that nobody touches. */
const BY_ITSELF = [DRAFTED, CHANGE, BACK];

export type Aside = {
  readonly storyId: number | RawBuilder<unknown>;
  readonly by: string;
  readonly now: Date;
};

/**
 * Parts of a statement that takes a pick back: the draft that it made is set aside, where nobody wrote
 * in it or moved it.
 */
export function setAside(aside: Aside, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  const { storyId, by, now } = aside;
  const event = { by, now, what: "set aside", about: sql`'cutting ' || id` };
  return sql`
    put_aside as (
      update cutting set state = 'withdrawn', revision = revision + 1, withdrawn_at = ${now}::timestamptz, changed_at = ${now}::timestamptz
      where story_id = ${storyId} and state = 'draft' and import_key is null and ${condition}
        and not exists (select from cutting_revision where cutting_id = cutting.id and change <> all(${BY_ITSELF}))
      returning id, revision, state),
    ${revisionOf("put_aside", CHANGE, aside)},
    ${eventOf(event, "put_aside")}`;
}

/**
 * Parts of a statement that picks the story anew: "taken_up" has a row where a draft was set aside
 * like that, and is one again.
 */
export function takenUp(aside: Aside, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  const { storyId, now } = aside;
  return sql`
    taken_up as (
      update cutting set state = 'draft', revision = revision + 1, withdrawn_at = null, changed_at = ${now}::timestamptz
      where id = (
        select cutting.id from cutting join cutting_revision using (revision)
        where cutting.story_id = ${storyId} and cutting.state = 'withdrawn' and cutting_id = cutting.id and change = ${CHANGE}
        order by cutting.id desc limit 1) and ${condition}
      returning id, revision, state),
    ${revisionOf("taken_up", BACK, aside)}`;
}

function revisionOf(part: string, change: string, { by, now }: Aside): RawBuilder<unknown> {
  return sql`${sql.ref(`${part}_revised`)} as (
      insert into cutting_revision (cutting_id, revision, state, text, change, by, at)
      select moved.id, moved.revision, moved.state, before.text, ${change}, ${by}, ${now}::timestamptz
      from ${sql.ref(part)} as moved join cutting_revision as before on before.cutting_id = moved.id and before.revision = moved.revision - 1)`;
}
