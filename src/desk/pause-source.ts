import { AppError } from "../lib/app-error.ts";
import type { Database } from "../storage/database.ts";
import { addEvent } from "../storage/events.ts";
import * as sources from "../storage/sources/sources.ts";

export type SourceChange = {
  readonly id: number;
  readonly by: string;
  /** As the source's health names the person. */ readonly name: string;
  readonly now: Date;
};

/** Stops reading a source until somebody resumes it. Pausing twice keeps the first time. */
export function pauseSource(db: Database, change: SourceChange): Promise<void> {
  return changeSource(db, change, "pause");
}

/** Reads a paused source again, at once. */
export function resumeSource(db: Database, change: SourceChange): Promise<void> {
  return changeSource(db, change, "resume");
}

async function changeSource(
  db: Database,
  { id, by, name, now }: SourceChange,
  what: "pause" | "resume",
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const change = what === "pause" ? sources.pauseSource : sources.resumeSource;
    if (!(await change(transaction, id, { by: name, now })))
      throw new AppError("not_found", "That source is not there. Nothing was changed.");
    await addEvent(transaction, { by, now, what, about: `source ${id}` });
  });
}
