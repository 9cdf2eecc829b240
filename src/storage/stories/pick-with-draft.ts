import { sql } from "kysely";
import type { OnScreen, StoryState } from "../../model/decision.ts";
import { cuttingOf, type NewCutting } from "../cuttings/add-cutting.ts";
import type { Change } from "../cuttings/cuttings.ts";
import type { Database } from "../database.ts";
import { takenUp } from "../cuttings/set-aside.ts";
import { eventOf } from "../events.ts";
import { decisionOf } from "./decisions.ts";

/**
 * Picks a story and drafts its cutting, with the trail of both, in one statement; where a draft of it
 * is being written already, there is no other; one that was set aside with an earlier pick is taken up. Returns the new cutting's id, if there is one;
 * undefined where the story was picked before, or is gone, and nothing was changed.
 */
export async function pickWithDraft(
  db: Database,
  draft: NewCutting &
    OnScreen & { readonly storyId: number; readonly seen?: StoryState | undefined },
  change: Change,
): Promise<{ readonly cuttingId: number | undefined } | undefined> {
  const { storyId, seen, place, shown } = draft;
  const { by, now } = change;
  const isFirst = sql`exists (select from moved) and not exists (
    select from cutting where story_id = ${storyId} and state not in ('published', 'withdrawn'))`;
  const drafted = {
    by,
    now,
    what: "draft",
    about: sql`'cutting ' || id`,
    detail: { story: storyId },
  };
  const { rows } = await sql<{ cuttingId: number | null }>`
    with ${decisionOf({ storyId, verdict: "pick", reason: undefined, by, now, seen, place, shown })},
    ${takenUp({ storyId, by, now }, isFirst)},
    ${cuttingOf(draft, change, sql`${isFirst} and not exists (select from taken_up)`)},
    ${eventOf(drafted, "added")}
    select coalesce((select id from taken_up), (select id from added)) as "cuttingId" from moved`.execute(
    db,
  );
  return rows[0] && { cuttingId: rows[0].cuttingId ?? undefined };
}
