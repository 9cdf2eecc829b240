import { randomUUID } from "node:crypto";
import { AppError } from "../../lib/app-error.ts";
import type { Database } from "../../storage/database.ts";
import { addEvent } from "../../storage/events.ts";
import { closeFirstInvitation, useInvitation } from "../../storage/people/invitations.ts";
import { addPerson } from "../../storage/people/people.ts";

export type ComeIn = {
  readonly tokenHash: string;
  readonly name: string;
  /** Counts where the invitation names nobody. */
  readonly email: string;
  readonly passwordHash: string;
  readonly now: Date;
};

/**
 * Makes the account of somebody who was invited. Throws a conflict where the address has an account
 * already, and then the invitation is still good.
 */
export async function comeIn(db: Database, { tokenHash, now, ...newcomer }: ComeIn): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const invitation = await useInvitation(transaction, tokenHash, now);
    if (invitation === undefined)
      throw new AppError("not_found", "This invitation is over. No account was made.");
    const { role } = invitation;
    const email = invitation.email ?? newcomer.email.toLowerCase();
    const id = randomUUID();
    if (!(await addPerson(transaction, { ...newcomer, id, email, role }, now)))
      throw new AppError(
        "conflict",
        "There is an account with that address already: sign in with it, or take another address. The invitation is still good.",
      );
    await closeFirstInvitation(transaction, now);
    await addEvent(transaction, {
      by: id,
      now,
      what: "come in",
      about: `user ${id}`,
      detail: { email, role },
    });
  });
}
