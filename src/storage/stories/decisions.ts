import { type RawBuilder, sql } from "kysely";
import type { Decision, OnScreen, StoryState, Verdict } from "../../model/decision.ts";
import type { Database } from "../database.ts";
import { eventOf } from "../events.ts";

export type NewDecision = OnScreen &
  Pick<Decision, "storyId" | "reason" | "by"> & {
    readonly verdict: Exclude<Verdict, "undo">;
    readonly now: Date;
  };

const STATE_AFTER: Readonly<Record<Exclude<Verdict, "undo">, StoryState>> = {
  pick: "picked",
  pass: "passed",
  later: "later",
};

/**
 * Records a verdict with its trail and moves the story, in one statement. The same verdict again changes nothing: the first one's
 * time and person stay. Returns whether anything moved.
 */
export async function addDecision(db: Database, decision: NewDecision): Promise<boolean> {
  const { rows } = await sql`with ${decisionOf(decision)} select id from moved`.execute(db);
  return rows.length > 0;
}

/** The same as parts of a statement that does more: "moved" has a row where the story moved. */
export function decisionOf(decision: NewDecision): RawBuilder<unknown> {
  const { storyId, verdict, reason, by, now, place = null, shown = [] } = decision;
  const state = STATE_AFTER[verdict];
  const event = { by, now, what: verdict, about: `story ${storyId}`, detail: reason };
  return sql`
    moved as (update story set state = ${state} where id = ${storyId} and state not in (${state}, 'merged') returning id, lead_item_id),
    ${eventOf(event, "moved")},
    decided as (
      insert into decision (story_id, source_id, verdict, reason, by, at, place, shown)
      select id, (select source_id from item where id = moved.lead_item_id),
        ${verdict}, ${reason ?? null}::text, ${by}, ${now}::timestamptz, ${place}::integer, ${shown}::bigint[] from moved)`;
}

/**
 * Takes the story's standing verdict back, as a row of its own with its trail, and puts the story where the
 * verdict before left it. Returns that state.
 */
export async function undoDecision(
  db: Database,
  undo: { readonly storyId: number; readonly by: string; readonly now: Date },
): Promise<StoryState | undefined> {
  const event = { ...undo, what: "undo", about: `story ${undo.storyId}` };
  const { rows } = await sql<{ state: StoryState }>`
    with standing as (
      select id, verdict from decision
      where story_id = ${undo.storyId} and verdict <> 'undo' and not exists (select from decision later where later.undoes = decision.id)
      order by id desc limit 2),
    undone as (
      insert into decision (story_id, verdict, by, at, undoes)
      select ${undo.storyId}::bigint, 'undo', ${undo.by}, ${undo.now}::timestamptz, max(id) from standing having count(*) > 0
      on conflict (undoes) do nothing
      returning id),
    ${eventOf(event, "undone")}
    update story set state = coalesce(
      (select case verdict when 'pick' then 'picked' when 'pass' then 'passed' else 'later' end from standing order by id desc offset 1), 'inbox')
    where id = ${undo.storyId} and state <> 'merged' and exists (select from undone)
    returning state`.execute(db);
  return rows[0]?.state;
}

/** Keeps others from deciding on it until the transaction ends. False where there is no such story. */
export async function lockStory(db: Database, storyId: number): Promise<boolean> {
  const row = await db
    .selectFrom("story")
    .select("id")
    .where("id", "=", storyId)
    .where("state", "<>", "merged")
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}
