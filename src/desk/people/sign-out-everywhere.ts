import { AppError } from "../../lib/app-error.ts";
import type { Database } from "../../storage/database.ts";
import { addEvent } from "../../storage/events.ts";
import { endSessions, findPerson } from "../../storage/people/people.ts";

export type PersonChange = { readonly id: string; readonly by: string; readonly now: Date };

/** Ends a person's sessions in all browsers. Returns how many there were. */
export async function signOutEverywhere(
  db: Database,
  { id, by, now }: PersonChange,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    if ((await findPerson(transaction, { id })) === undefined)
      throw new AppError("not_found", "That person is not on the desk. Nothing was changed.");
    const sessions = await endSessions(transaction, id);
    await addEvent(transaction, {
      by,
      now,
      what: "sign out everywhere",
      about: `user ${id}`,
      detail: { sessions },
    });
    return sessions;
  });
}
