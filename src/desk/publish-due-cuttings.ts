import { AppError } from "../lib/app-error.ts";
import type { Database } from "../storage/database.ts";
import { listDueCuttings } from "../storage/due-cuttings.ts";
import { moveCutting } from "./move-cutting.ts";

/** Publishes what somebody scheduled for now or before, in that person's name. Returns how many went out. */
export async function publishDueCuttings(db: Database, now: Date): Promise<number> {
  let published = 0;
  for (const due of await listDueCuttings(db, now)) {
    if (await publish(db, due, now)) published += 1;
  }
  return published;
}

/** One that was moved or withdrawn meanwhile stays where a person put it, and holds up no other. */
async function publish(db: Database, due: { readonly id: number; readonly scheduledBy: string }, now: Date): Promise<boolean> {
  try {
    await moveCutting(db, due.id, { to: "published", by: due.scheduledBy, now });
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
