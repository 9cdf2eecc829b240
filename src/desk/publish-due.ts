import { listDueCuttings } from "../storage/cuttings.ts";
import type { Database } from "../storage/database.ts";
import { moveCutting } from "./move-cutting.ts";

/** Publishes what a person approved and scheduled for now. Returns how many went public. */
export async function publishDue(db: Database, now: Date): Promise<number> {
  const due = await listDueCuttings(db, now);
  for (const id of due) await moveCutting(db, id, { to: "published", by: "schedule", now });
  return due.length;
}
