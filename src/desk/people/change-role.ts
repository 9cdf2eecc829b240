import { AppError } from "../../lib/app-error.ts";
import type { Role } from "../../model/role.ts";
import type { Database } from "../../storage/database.ts";
import { addEvent } from "../../storage/events.ts";
import { setRole } from "../../storage/people/roles.ts";

/**
 * Gives a person another role. The last administrator stays one, or nobody could let anybody in.
 */
export async function changeRole(
  db: Database,
  change: { readonly userId: string; readonly role: Role; readonly by: string; readonly now: Date },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (!(await setRole(transaction, change.userId, change.role, change.now))) {
      throw new AppError(
        "conflict",
        "A desk needs an administrator, and this is the only one, or the person is not there. Nothing was changed: make somebody else an administrator first.",
      );
    }
    await addEvent(transaction, {
      by: change.by,
      now: change.now,
      what: "change role",
      about: `user ${change.userId}`,
      detail: { role: change.role },
    });
  });
}
