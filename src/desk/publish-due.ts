import { AppError } from "../lib/app-error.ts";
import { listDueCuttings } from "../storage/cuttings/cutting-lists.ts";
import type { Database } from "../storage/database.ts";
import { moveCutting } from "./move-cutting.ts";

/**
 * Publishes what a person approved and scheduled for now, in that person's name. One that may not
 * go public goes back to the drafts, where somebody sees it, and the others go on. Returns how many
 * went public.
 */
export async function publishDue(db: Database, now: Date): Promise<number> {
  let published = 0;
  for (const { id, by } of await listDueCuttings(db, now)) {
    try {
      await moveCutting(db, id, { to: "published", by, now });
      published += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await moveCutting(db, id, { to: "draft", by, now });
    }
  }
  return published;
}
