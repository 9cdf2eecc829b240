import { type RawBuilder, sql } from "kysely";
import type { Decision, OnScreen, StoryState, Verdict } from "../../model/decision.ts";
import { setAside } from "../cuttings/set-aside.ts";
import type { Database } from "../database.ts";
import { eventOf } from "../events.ts";

export type NewDecision = OnScreen &
  Pick<Decision, "storyId" | "reason" | "by"> & {
    readonly verdict: Exclude<Verdict, "undo">;
    readonly now: Date;
    /** Where the story stood for whoever decides: elsewhere, somebody else was first. */
    readonly seen?: StoryState | undefined;
  };

export const STATE_AFTER: Readonly<Record<Exclude<Verdict, "undo">, StoryState>> = {
  pick: "picked",
  pass: "passed",
  later: "later",
};

/**
 * Records a verdict with its trail and moves the story, in one statement. The same verdict again changes nothing: the first one's
 * time and person stay; nor does a verdict on a story that was seen to stand elsewhere. Returns whether anything moved.
 */
export async function addDecision(db: Database, decision: NewDecision): Promise<boolean> {
  const { rows } = await sql`with ${decisionOf(decision)} select id from moved`.execute(db);
  return rows.length > 0;
}

/** The same as parts of a statement that does more: "moved" has a row where the story moved. */
export function decisionOf(decision: NewDecision): RawBuilder<unknown> {
  const { storyId, verdict, reason, by, now, seen, place = null, shown = [] } = decision;
  const state = STATE_AFTER[verdict];
  const event = { by, now, what: verdict, about: `story ${storyId}`, detail: reason };
  return sql`
    moved as (
      update story set state = ${state}
      where id = ${storyId} and state not in (${state}, 'merged') ${seen === undefined ? sql`` : sql`and state = ${seen}`}
      returning id, lead_item_id),
    ${eventOf(event, "moved")},
    decided as (
      insert into decision (story_id, source_id, verdict, reason, by, at, place, shown)
      select id, (select source_id from item where id = moved.lead_item_id),
        ${verdict}, ${reason ?? null}::text, ${by}, ${now}::timestamptz, ${place}::integer, ${shown}::bigint[] from moved)`;
}

/** The verdict that is taken back, and none before it says the same. */
const WAS_PICK = sql`exists (select from undone) and (select array_agg(verdict order by id desc) from standing) in (array['pick'], array['pick', 'pass'], array['pick', 'later'])`;

export type Undo = {
  readonly storyId: number;
  readonly by: string;
  readonly now: Date;
  readonly seen?: StoryState | undefined;
};

/**
 * Takes the story's standing verdict back, as a row of its own with its trail, and puts the story where the
 * verdict before left it; a draft that nobody touched goes aside with its pick. Returns that state; undefined
 * where nothing stands, or the story stands elsewhere than was seen.
 */
export async function undoDecision(
  db: Database,
  { storyId, ...undo }: Undo,
): Promise<StoryState | undefined> {
  const { rows } = await sql<{ state: StoryState }>`
    with ${undoOf(sql`${storyId}::bigint`, undo)} select state from put_back`.execute(db);
  return rows[0]?.state;
}

/** The same as parts of a statement that does more: "put_back" has a row where a verdict was taken back. */
export function undoOf(
  storyId: RawBuilder<unknown>,
  { by, now, seen }: Omit<Undo, "storyId">,
): RawBuilder<unknown> {
  const event = { by, now, what: "undo", about: sql`'story ' || ${storyId}` };
  return sql`
    standing as (
      select id, verdict from decision
      where story_id = ${storyId} and verdict <> 'undo' and not exists (select from decision later where later.undoes = decision.id)
        ${seen === undefined ? sql`` : sql`and exists (select from story where id = ${storyId} and state = ${seen})`}
      order by id desc limit 2),
    undone as (
      insert into decision (story_id, verdict, by, at, undoes)
      select ${storyId}, 'undo', ${by}, ${now}::timestamptz, max(id) from standing having count(*) > 0
      on conflict (undoes) do nothing
      returning id),
    ${eventOf(event, "undone")},
    ${setAside({ storyId, by, now }, WAS_PICK)},
    put_back as (
      update story set state = coalesce(
        (select case verdict when 'pick' then 'picked' when 'pass' then 'passed' else 'later' end from standing order by id desc offset 1), 'inbox')
      where id = ${storyId} and state <> 'merged' and exists (select from undone)
      returning state)`;
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
