import { AppError } from "../../lib/app-error.ts";
import type { Database } from "../../storage/database.ts";
import { addEvent } from "../../storage/events.ts";
import * as invitations from "../../storage/people/invitations.ts";

/** Takes back an invitation that nobody used yet. */
export async function revokeInvitation(
  db: Database,
  { id, by, now }: { readonly id: number; readonly by: string; readonly now: Date },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const revoked = await invitations.revokeInvitation(transaction, id, now);
    if (revoked === undefined)
      throw new AppError(
        "not_found",
        "No invitation of that number is open: it was used, or is over. Nothing was changed.",
      );
    await addEvent(transaction, {
      by,
      now,
      what: "revoke",
      about: `invitation ${id}`,
      detail: revoked,
    });
  });
}
