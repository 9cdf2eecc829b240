import { AppError } from "../lib/app-error.ts";
import type { Database } from "../storage/database.ts";
import { addEvent } from "../storage/events.ts";
import { askForReadings } from "./ask-for-readings.ts";

/** Makes a source due, whatever its own rhythm says, unless manners forbid it. */
export async function readSourceNow(
  db: Database,
  read: { readonly id: number; readonly by: string; readonly now: Date },
): Promise<void> {
  const { due, waiting } = await askForReadings(db, read);
  if (due === 0)
    throw new AppError(
      "conflict",
      `That source is not read now. ${waiting[0]?.reason ?? "It is gone."}`,
    );
  await addEvent(db, { by: read.by, now: read.now, what: "read now", about: `source ${read.id}` });
}
