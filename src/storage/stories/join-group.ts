import { sql } from "kysely";
import type { Database } from "../database.ts";
import { joinStories } from "./join-stories.ts";

/** Items that were found to be one story, each with why. */
export type FoundGroup = readonly {
  readonly itemId: number;
  readonly reason: Readonly<Record<string, unknown>>;
}[];

type StoryAmong = { readonly id: number; readonly itemId: number; readonly isHeld: boolean };

/**
 * Brings the stories of these items together: into the one that a person has in hands, or else into
 * the oldest. A story in a person's hands is never moved. Returns how many were joined. To be called
 * in a transaction.
 */
export async function joinGroup(
  db: Database,
  group: FoundGroup,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<number> {
  const stories = await lockStories(
    db,
    group.map(({ itemId }) => itemId),
  );
  const into = stories.find(({ isHeld }) => isHeld) ?? stories[0];
  if (into === undefined) return 0;
  const moved = stories.filter(({ id, isHeld }) => id !== into.id && !isHeld);
  for (const { id, itemId } of moved) {
    const reason = group.find((found) => found.itemId === itemId)?.reason ?? {};
    await joinStories(db, { from: id, to: into.id, by, isByPerson: false, now, reason });
  }
  return moved.length;
}

/** Each story with the first of its items in the group, the oldest story first. */
async function lockStories(db: Database, items: readonly number[]): Promise<StoryAmong[]> {
  await sql`
    select from story where id in (select story_id from item where id in (${sql.join(items)})) order by id for update`.execute(
    db,
  );
  const { rows } = await sql<StoryAmong>`
    select story.id, min(item.id) as "itemId", story.state <> 'inbox'
      or exists (select from decision where story_id = story.id)
      or exists (select from cutting where story_id = story.id)
      or exists (select from story_join where is_by_person and story.id in (from_story, to_story)) as "isHeld"
    from story join item on item.story_id = story.id
    where item.id in (${sql.join(items)}) and story.state <> 'merged'
    group by story.id order by story.id`.execute(db);
  return rows.map((row) => ({ ...row, id: Number(row.id), itemId: Number(row.itemId) }));
}
