import { sql } from "kysely";
import { z } from "zod";
import { STORY_STATES, type StoryState } from "../../model/decision.ts";
import type { Database } from "../database.ts";

const BROUGHT = z
  .object({
    decisions: z.array(z.number()).readonly(),
    cuttings: z.array(z.number()).readonly(),
    /** As it was, and as the other was. */
    state: z.enum(STORY_STATES),
    before: z.enum(STORY_STATES),
  })
  .readonly();

/** What a story brought into another, so that it can be given back. */
export type Brought = z.infer<typeof BROUGHT>;

/** What the reason of a join by hand keeps of it; nothing where a rule joined, or nothing came along. */
export function readBrought(reason: unknown): Brought | undefined {
  return z.object({ brought: BROUGHT }).safeParse(reason).data?.brought;
}

type Between = { readonly from: number; readonly to: number };

/** Decisions and cuttings of one story become the other's. */
export async function bringAlong(
  db: Database,
  { from, to }: Between,
): Promise<Pick<Brought, "decisions" | "cuttings">> {
  const decisions = await db
    .updateTable("decision")
    .set({ story_id: to })
    .where("story_id", "=", from)
    .returning("id")
    .execute();
  const cuttings = await db
    .updateTable("cutting")
    .set({ story_id: to })
    .where("story_id", "=", from)
    .returning("id")
    .execute();
  return { decisions: decisions.map(({ id }) => id), cuttings: cuttings.map(({ id }) => id) };
}

/**
 * Gives a story what it had brought, and both the states that they had, where nothing was decided
 * since.
 */
export async function giveBack(
  db: Database,
  { from, to, brought }: Between & { readonly brought: Brought },
): Promise<void> {
  await sql`
    update decision set story_id = ${to} where story_id = ${from}
      and (id = any(${brought.decisions}::bigint[]) or undoes = any(${brought.decisions}::bigint[]))`.execute(
    db,
  );
  await sql`
    update cutting set story_id = ${to} where story_id = ${from} and id = any(${brought.cuttings}::bigint[])`.execute(
    db,
  );
  await standAsDecided(db, from, brought.before);
  await standAsDecided(db, to, brought.state);
}

/** By its own last verdict; where it has none, as it was. */
async function standAsDecided(db: Database, story: number, before: StoryState): Promise<void> {
  await sql`
    update story set state = case (
        select verdict from decision where story_id = story.id and verdict <> 'undo'
          and not exists (select from decision undo where undo.undoes = decision.id) order by id desc limit 1)
      when 'pick' then 'picked' when 'pass' then 'passed' when 'later' then 'later'
      else case when exists (select from decision where story_id = story.id) then 'inbox' else ${before} end end
    where id = ${story} and state <> 'merged'`.execute(db);
}

/** An emptied story gets items again. */
export async function reopenStory(
  db: Database,
  {
    story,
    leadItemId,
    state,
  }: { readonly story: number; readonly leadItemId: number; readonly state: StoryState },
): Promise<void> {
  await db
    .updateTable("story")
    .set({ state, merged_into: null, lead_item_id: leadItemId })
    .where("id", "=", story)
    .execute();
}
