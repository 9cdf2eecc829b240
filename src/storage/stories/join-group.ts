import { sql } from "kysely";
import type { Database } from "../database.ts";
import { IS_HELD } from "./held-story.ts";
import { type MovedItem, moveItems, openStory } from "./move-items.ts";

/** Items that were found to be one story, each with why. */
export type FoundGroup = {
  readonly items: readonly MovedItem[];
  /** The story in a person's hands to which these bring something new, and what that is. */
  readonly follows: { readonly story: number; readonly news: readonly string[] } | undefined;
};

type Among = {
  readonly itemId: number;
  readonly story: number;
  readonly first: number;
  readonly isHeld: boolean;
};

/** The same for several groups; all that they touch is locked at once, so that nobody waits for another in turn. */
export async function joinGroups(
  db: Database,
  groups: readonly FoundGroup[],
  how: { readonly by: string; readonly now: Date },
): Promise<number> {
  await lockInOrder(
    db,
    groups.flatMap(({ items }) => items.map(({ itemId }) => itemId)),
  );
  let moved = 0;
  for (const group of groups) moved += await joinGroup(db, group, how);
  return moved;
}

/**
 * Makes these items one story: that which a person has in hands, or else the oldest whose first item
 * is among them, or else a new one. Nothing leaves a story that is in a person's hands. Returns how
 * many items moved. To be called in a transaction.
 */
export async function joinGroup(
  db: Database,
  { items, follows }: FoundGroup,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<number> {
  const among = await lockStories(
    db,
    items.map(({ itemId }) => itemId),
  );
  const ids = new Set(among.map(({ itemId }) => itemId));
  const kept = among.find(({ isHeld }) => isHeld) ?? among.find(({ first }) => ids.has(first));
  const [head] = among;
  if (head === undefined) return 0;
  const to = kept?.story ?? (await openStory(db, head.itemId));
  const moved = among.filter(({ story, isHeld }) => story !== to && !isHeld);
  const leaving = new Set(moved.map(({ itemId }) => itemId));
  await moveItems(db, {
    items: items.filter(({ itemId }) => leaving.has(itemId)),
    to,
    by,
    isByPerson: false,
    now,
  });
  if (follows !== undefined && to !== follows.story) await followStory(db, to, follows);
  return moved.length;
}

async function lockInOrder(db: Database, items: readonly number[]): Promise<void> {
  await sql`
    select from story where id in (select story_id from item where id in (${sql.join(items)})) order by id for update`.execute(
    db,
  );
}

/** Each item with its story, the oldest story first. */
async function lockStories(db: Database, items: readonly number[]): Promise<Among[]> {
  await lockInOrder(db, items);
  const { rows } = await sql<Among>`
    select item.id as "itemId", story.id as story, ${IS_HELD} as "isHeld",
      (select min(first.id) from item as first where first.story_id = story.id) as first
    from story join item on item.story_id = story.id
    where item.id in (${sql.join(items)}) order by story.id, item.id`.execute(db);
  return rows.map((row) => ({
    ...row,
    itemId: Number(row.itemId),
    story: Number(row.story),
    first: Number(row.first),
  }));
}

async function followStory(
  db: Database,
  story: number,
  { story: followed, news }: NonNullable<FoundGroup["follows"]>,
): Promise<void> {
  await sql`
    update story set follows = ${followed}, news = ${news}
    where id = ${story} and (follows is distinct from ${followed} or news is distinct from ${news}::text[])`.execute(
    db,
  );
}
