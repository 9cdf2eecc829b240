import { createHash, randomBytes } from "node:crypto";
import { DAY } from "../lib/duration.ts";
import type { Role } from "../model/role.ts";
import type { Database } from "../storage/database.ts";
import { addInvitation } from "../storage/invitations.ts";

/** Long enough for a colleague to find the mail, short enough that a forgotten link is no door. */
const INVITATION_LIFE_MS = 7 * DAY;

/**
 * Makes a link that lets one person in once; only its hash is stored. Returns the path on the site.
 */
export async function inviteUser(
  db: Database,
  invite: { readonly role: Role; readonly email?: string; readonly now: Date },
): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(invite.now.getTime() + INVITATION_LIFE_MS);
  await addInvitation(
    db,
    { tokenHash: hashToken(token), email: invite.email, role: invite.role, expiresAt },
    invite.now,
  );
  return `/desk/welcome?token=${token}`;
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
