import { sql } from "kysely";
import type { StoryState } from "../../model/decision.ts";
import type { Database } from "../database.ts";
import { undoOf } from "./decisions.ts";

/** A person's newest deed: a decision, which was taken back, or a join or a correction, which is to be. */
export type LastDeed = { readonly storyId: number } & (
  | { readonly sort: "decision"; readonly state: StoryState }
  | { readonly sort: "join" | "correction"; readonly id: number }
);

/**
 * Takes back the newest deed of a person since then that stands, in one statement, where it is a
 * decision: of those that which is the newest on its story, so that nobody takes back another's.
 */
export async function undoLastDecision(
  db: Database,
  { by, now, since }: { readonly by: string; readonly now: Date; readonly since: Date },
): Promise<LastDeed | undefined> {
  const storyId = sql`(select story_id from last where sort = 'decision')`;
  const { rows } = await sql<{
    sort: LastDeed["sort"];
    id: number;
    storyId: number;
    state: StoryState | null;
  }>`
    with last as materialized (
      select sort, id, story_id from (
        (select 'decision' as sort, id, story_id, at from decision
          where by = ${by} and verdict <> 'undo' and at > ${since}
            and not exists (select from decision as undo where undo.undoes = decision.id)
            and not exists (
              select from decision as later where later.story_id = decision.story_id and later.id > decision.id
                and later.verdict <> 'undo' and not exists (select from decision as undo where undo.undoes = later.id))
            and exists (select from story where story.id = decision.story_id and state <> 'merged')
          order by at desc, id desc limit 1)
        union all
        (select 'join', id, to_story, at from story_join
          where by = ${by} and is_by_person and undoes is null and at > ${since}
            and not exists (select from story_join as undo where undo.undoes = story_join.id)
            and exists (select from item where item.id = story_join.item_id and item.story_id = story_join.to_story)
          order by at desc, id desc limit 1)
        union all
        (select 'correction', id, story_id, at from correction
          where by = ${by} and undoes is null and at > ${since}
            and not exists (select from correction as undo where undo.undoes = correction.id)
          order by at desc, id desc limit 1)) as deed
      order by at desc limit 1),
    ${undoOf(storyId, { by, now })}
    select last.sort, last.id, last.story_id as "storyId", put_back.state from last left join put_back on true`.execute(
    db,
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  if (row.sort !== "decision")
    return { sort: row.sort, storyId: Number(row.storyId), id: Number(row.id) };
  // Somebody else took it back in the same moment.
  if (row.state === null) return undefined;
  return { sort: "decision", storyId: Number(row.storyId), state: row.state };
}
