import { createHash, randomBytes } from "node:crypto";
import { AppError } from "../../lib/app-error.ts";
import { DAY } from "../../lib/duration.ts";
import type { Role } from "../../model/role.ts";
import type { Database } from "../../storage/database.ts";
import { addEvent } from "../../storage/events.ts";
import {
  addInvitation,
  renewFirstInvitation,
  type NewInvitation,
} from "../../storage/people/invitations.ts";
import { findPerson } from "../../storage/people/people.ts";

/** Long enough for a colleague to find the mail, short enough that a forgotten link is no door. */
const INVITATION_LIFE_MS = 7 * DAY;

export type Invite = {
  readonly role: Role;
  /** Nobody else can come in with it; without one, whoever has the link. */
  readonly email?: string;
  readonly by: string;
  readonly now: Date;
};

/**
 * Makes a link that lets one person in once; only its hash is stored. Returns the path on the site.
 */
export async function inviteUser(db: Database, { now, ...invite }: Invite): Promise<string> {
  const { invitation, path } = newInvitation(invite, now);
  const { email, role, by } = invitation;
  await db.transaction().execute(async (transaction) => {
    if (email !== undefined && (await findPerson(transaction, { email })) !== undefined)
      throw new AppError("conflict", `${email} is on the desk already. Nobody was invited.`);
    const id = await addInvitation(transaction, invitation, now);
    await addEvent(transaction, {
      by,
      now,
      what: "invite",
      about: `invitation ${id}`,
      detail: { role, email },
    });
  });
  return path;
}

/**
 * The way in for the first person. The link of an earlier start lets nobody in any more. Undefined
 * where somebody came in already.
 */
export async function inviteFirst(db: Database, now: Date): Promise<string | undefined> {
  const { invitation, path } = newInvitation({ role: "administrator", by: "start" }, now);
  return (await renewFirstInvitation(db, invitation, now)) ? path : undefined;
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function newInvitation(
  { role, email, by }: Omit<Invite, "now">,
  now: Date,
): { readonly invitation: NewInvitation; readonly path: string } {
  const token = randomBytes(24).toString("base64url");
  return {
    path: `/desk/welcome?token=${token}`,
    invitation: {
      role,
      by,
      email: email?.toLowerCase(),
      tokenHash: hashToken(token),
      expiresAt: new Date(now.getTime() + INVITATION_LIFE_MS),
    },
  };
}
