import { AppError } from "../lib/app-error.ts";
import type { Database } from "../storage/database.ts";
import { addEvent } from "../storage/events.ts";
import { makeDue } from "../storage/sources.ts";

/** Makes a source due, whatever its own rhythm says. */
export async function readSourceNow(db: Database, read: { readonly id: number; readonly by: string; readonly now: Date }): Promise<void> {
  const made = await makeDue(db, read.now, read.id);
  if (made === 0) throw new AppError("conflict", "That source is paused or gone, so it is not read. Resume it first.");
  await addEvent(db, { by: read.by, now: read.now, what: "read now", about: `source ${read.id}` });
}
