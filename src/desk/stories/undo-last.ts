import { DAY } from "../../lib/duration.ts";
import type { Database } from "../../storage/database.ts";
import type { Hand } from "../../storage/stories/hand-joins.ts";
import { undoCorrection } from "../../storage/stories/corrections.ts";
import { type LastDeed, undoLastDecision } from "../../storage/stories/own-deeds.ts";
import { undoJoin } from "./merge-stories.ts";

/** What was done before that is not taken back in passing. */
const REACHES_BACK_MS = DAY;

/** What was taken back, and the story that it left. */
export type UndoneDeed = Pick<LastDeed, "sort" | "storyId">;

/**
 * Takes back the newest of a person's own deeds that stands: each call goes one further back, also
 * after the page was loaded anew. Undefined where nothing of the last day is left.
 */
export async function undoLast(db: Database, hand: Hand): Promise<UndoneDeed | undefined> {
  const since = new Date(hand.now.getTime() - REACHES_BACK_MS);
  const deed = await undoLastDecision(db, { ...hand, since });
  if (deed === undefined) return undefined;
  const { sort, storyId } = deed;
  if (deed.sort === "join") return { sort, storyId: (await undoJoin(db, deed.id, hand)).to };
  if (deed.sort === "correction") await undoCorrection(db, { id: deed.id, ...hand });
  return { sort, storyId };
}
