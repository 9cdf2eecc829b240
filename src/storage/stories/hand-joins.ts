import { sql } from "kysely";
import { strongestState, type StoryState } from "../../model/decision.ts";
import type { Database } from "../database.ts";
import { addEvent } from "../events.ts";
import { moveItems, openStory } from "./move-items.ts";
import { bringAlong, type Brought, giveBack, readBrought, reopenStory } from "./bring-along.ts";

/** Who joins or parts by hand, and when. */
export type Hand = { readonly by: string; readonly now: Date };

/** What was done, by one of its rows: with it, it can be taken back. */
export type HandJoin = { readonly joinId: number; readonly from: number; readonly to: number };

/**
 * Puts one story into another, with all decisions and cuttings of both; the stronger state wins.
 * Undefined where one of them is not there. To be called in a transaction.
 */
export async function mergeByHand(
  db: Database,
  { from, to }: { readonly from: number; readonly to: number },
  { by, now }: Hand,
): Promise<HandJoin | undefined> {
  const states = await lockStates(db, [from, to]);
  const [one, other] = [states.get(from), states.get(to)];
  if (one === undefined || other === undefined || from === to) return undefined;
  const state = strongestState(one, other);
  const brought = await bringAlong(db, { from, to });
  const reason = { brought: { ...brought, state: one, before: other } };
  const items = await itemsOf(db, from);
  await moveItems(db, {
    items: items.map((itemId) => ({ itemId, reason })),
    to,
    by,
    isByPerson: true,
    now,
  });
  await db.updateTable("story").set({ state }).where("id", "=", to).execute();
  await addEvent(db, { by, now, what: "merge", about: `story ${to}`, detail: { from, items } });
  return latestJoin(db, { from, to });
}

/**
 * Gives an item a story of its own: that in which it came, where that was emptied, with what was
 * decided on it. Undefined where it is alone already. To be called in a transaction.
 */
export async function splitByHand(
  db: Database,
  { itemId, from }: { readonly itemId: number; readonly from: number },
  { by, now }: Hand,
): Promise<HandJoin | undefined> {
  if (!(await lockStates(db, [from])).has(from)) return undefined;
  const items = await itemsOf(db, from);
  if (items.length < 2 || !items.includes(itemId)) return undefined;
  const own = await findOwnStory(db, { itemId, from });
  const to = own?.story ?? (await openStory(db, itemId));
  if (own !== undefined) await reopenStory(db, { story: to, leadItemId: itemId, state: "inbox" });
  await moveItems(db, { items: [{ itemId, reason: {} }], to, by, isByPerson: true, now });
  if (own?.brought !== undefined) await giveBack(db, { from, to, brought: own.brought });
  await addEvent(db, { by, now, what: "split", about: `story ${from}`, detail: { itemId, to } });
  return latestJoin(db, { from, to });
}

/**
 * Takes back what a person joined or parted, as rows of their own: items that have moved on since
 * stay where they are. Undefined where nothing of it stands any more. To be called in a transaction.
 */
export async function undoByHand(
  db: Database,
  joinId: number,
  { by, now }: Hand,
): Promise<HandJoin | undefined> {
  const act = await findAct(db, joinId);
  const [first] = act;
  if (first === undefined) return undefined;
  const { from, to, reason } = first;
  const states = await lockStates(db, [from, to]);
  const [was, is] = [states.get(from), states.get(to)];
  if (is === undefined) return undefined;
  if (was === undefined)
    await reopenStory(db, { story: from, leadItemId: first.itemId, state: "inbox" });
  const leavesNothing = (await itemsOf(db, to)).length === act.length;
  const along = leavesNothing ? await bringAlong(db, { from: to, to: from }) : undefined;
  const again = along && { brought: { ...along, state: is, before: was ?? "inbox" } };
  await moveItems(db, {
    items: act.map(({ itemId }) => ({ itemId, reason: again ?? {} })),
    to: from,
    by,
    isByPerson: true,
    now,
  });
  await markUndone(db, act, now);
  if (leavesNothing && was !== undefined)
    await db
      .updateTable("story")
      .set({ state: strongestState(was, is) })
      .where("id", "=", from)
      .execute();
  const brought = readBrought(reason);
  if (brought !== undefined) await giveBack(db, { from: to, to: from, brought });
  await addEvent(db, {
    by,
    now,
    what: "undo join",
    about: `story ${to}`,
    detail: { from, joinId },
  });
  return latestJoin(db, { from: to, to: from });
}

type ActRow = {
  readonly id: number;
  readonly itemId: number;
  readonly from: number;
  readonly to: number;
  readonly reason: unknown;
};

/** All rows of one deed that still stand. */
async function findAct(db: Database, joinId: number): Promise<ActRow[]> {
  const { rows } = await sql<ActRow>`
    select act.id, act.item_id as "itemId", act.from_story as "from", act.to_story as "to", act.reason
    from story_join as one
    join story_join as act on (act.from_story, act.to_story, act.by, act.at) = (one.from_story, one.to_story, one.by, one.at) and act.is_by_person
    join item on item.id = act.item_id and item.story_id = act.to_story
    where one.id = ${joinId} and one.is_by_person and act.undoes is null
      and not exists (select from story_join as undo where undo.undoes = act.id)
    order by act.id`.execute(db);
  return rows.map((row) => ({
    ...row,
    id: Number(row.id),
    itemId: Number(row.itemId),
    from: Number(row.from),
    to: Number(row.to),
  }));
}

/** The newest row of each item is that which brought it back. */
async function markUndone(db: Database, act: readonly ActRow[], now: Date): Promise<void> {
  await sql`
    update story_join as back set undoes = act.id
    from unnest(${act.map(({ id }) => id)}::bigint[], ${act.map(({ itemId }) => itemId)}::bigint[]) as act (id, item_id)
    where back.id = (select max(id) from story_join where item_id = act.item_id and at = ${now})`.execute(
    db,
  );
}

async function findOwnStory(
  db: Database,
  { itemId, from }: { readonly itemId: number; readonly from: number },
): Promise<{ readonly story: number; readonly brought: Brought | undefined } | undefined> {
  const { rows } = await sql<{ story: number; reason: unknown }>`
    select story.id as story, reason from story_join join story on story.id = from_story and story.state = 'merged'
    where item_id = ${itemId} and to_story = ${from} order by story_join.id desc limit 1`.execute(
    db,
  );
  const [row] = rows;
  return row && { story: Number(row.story), brought: readBrought(row.reason) };
}

/** In one order, so that two who join the same stories do not wait for each other. */
async function lockStates(
  db: Database,
  stories: readonly number[],
): Promise<ReadonlyMap<number, StoryState>> {
  const rows = await db
    .selectFrom("story")
    .select(["id", "state"])
    .where("id", "in", stories)
    .orderBy("id")
    .forUpdate()
    .execute();
  return new Map(
    rows.flatMap(({ id, state }) => (state === "merged" ? [] : [[id, state] as const])),
  );
}

async function itemsOf(db: Database, story: number): Promise<number[]> {
  const rows = await db
    .selectFrom("item")
    .select("id")
    .where("story_id", "=", story)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

async function latestJoin(
  db: Database,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<HandJoin> {
  const { id } = await db
    .selectFrom("story_join")
    .select("id")
    .where("from_story", "=", from)
    .where("to_story", "=", to)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  return { joinId: id, from, to };
}
