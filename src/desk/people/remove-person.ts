import { AppError } from "../../lib/app-error.ts";
import type { Database } from "../../storage/database.ts";
import { addEvent } from "../../storage/events.ts";
import { revokeInvitationsOf } from "../../storage/people/invitations.ts";
import * as people from "../../storage/people/people.ts";
import type { PersonChange } from "./sign-out-everywhere.ts";

/**
 * Puts somebody out, at once. What they drafted, decided and wrote stays, under their name; links
 * that they made or that were made for them let nobody in any more.
 */
export async function removePerson(db: Database, { id, by, now }: PersonChange): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const person = await people.removePerson(transaction, id, now);
    if (person === undefined)
      throw new AppError(
        "conflict",
        "A desk needs an administrator, and this is the only one, or the person is not there. Nothing was changed: make somebody else an administrator first.",
      );
    const invitations = await revokeInvitationsOf(transaction, person, now);
    const { email, role } = person;
    await addEvent(transaction, {
      by,
      now,
      what: "remove",
      about: `user ${id}`,
      detail: { email, role, invitations },
    });
  });
}
