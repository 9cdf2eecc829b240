import { sql } from "kysely";
import type { Role } from "../../model/role.ts";
import type { Database } from "../database.ts";
import { toRecord, toRow } from "../to-record.ts";

export type NewInvitation = {
  readonly tokenHash: string;
  /** Nobody else comes in with it. */
  readonly email: string | undefined;
  readonly role: Role;
  readonly by: string;
  readonly expiresAt: Date;
};
export type Invitation = Pick<NewInvitation, "email" | "role">;

export type OpenInvitation = Invitation & {
  readonly id: number;
  /** The name of who made it, or what made it. */
  readonly by: string;
  readonly isFirst: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

/** Returns its number. */
export async function addInvitation(
  db: Database,
  invitation: NewInvitation,
  now: Date,
): Promise<number> {
  const { id } = await db
    .insertInto("invitation")
    .values({ ...toRow(invitation), created_at: now, used_at: null, revoked_at: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Puts the link of this start in the place of the one before. Returns whether it did: not where
 * somebody came in, not even at this moment, because the row's lock waits for them.
 */
export async function renewFirstInvitation(
  db: Database,
  invitation: NewInvitation,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into invitation (token_hash, email, role, by, is_first, created_at, expires_at)
    select ${invitation.tokenHash}, ${invitation.email ?? null}::text, ${invitation.role}, ${invitation.by}, true,
      ${now}::timestamptz, ${invitation.expiresAt}::timestamptz
    where not exists (select from "user")
    on conflict (is_first) where is_first do update set
      token_hash = excluded.token_hash, created_at = excluded.created_at, expires_at = excluded.expires_at
    where invitation.used_at is null
    returning id`.execute(db);
  return rows.length > 0;
}

/** An open invitation. */
export async function findInvitation(
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom("invitation")
    .select(["email", "role"])
    .where("token_hash", "=", tokenHash)
    .where(isOpen(now))
    .executeTakeFirst();
  return row && toRecord(row);
}

/** Uses an invitation up. Of two who open one link at the same moment, one gets it. */
export async function useInvitation(
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<Invitation | undefined> {
  const row = await db
    .updateTable("invitation")
    .set({ used_at: now })
    .where("token_hash", "=", tokenHash)
    .where(isOpen(now))
    .returning(["email", "role"])
    .executeTakeFirst();
  return row && toRecord(row);
}

/** With the first account every first link is over, whichever link the account came by. */
export async function closeFirstInvitation(db: Database, now: Date): Promise<void> {
  await db
    .updateTable("invitation")
    .set({ used_at: now })
    .where("is_first", "=", true)
    .where("used_at", "is", null)
    .execute();
}

export async function listOpenInvitations(
  db: Database,
  now: Date,
): Promise<readonly OpenInvitation[]> {
  const rows = await db
    .selectFrom("invitation")
    .leftJoin("user", "user.id", "invitation.by")
    .select([
      "invitation.id",
      "invitation.email",
      "invitation.role",
      "invitation.by",
      "user.name",
      "invitation.is_first",
      "invitation.created_at",
      "invitation.expires_at",
    ])
    .where(isOpen(now))
    .orderBy("invitation.id", "desc")
    .execute();
  return rows.map(toRecord).map(({ name, ...row }) => ({ ...row, by: name ?? row.by }));
}

/** Takes back an open invitation; undefined where none of that number is open. */
export async function revokeInvitation(
  db: Database,
  id: number,
  now: Date,
): Promise<Invitation | undefined> {
  const row = await db
    .updateTable("invitation")
    .set({ revoked_at: now })
    .where("id", "=", id)
    .where(isOpen(now))
    .returning(["email", "role"])
    .executeTakeFirst();
  return row && toRecord(row);
}

/** The open ones that a person made, and those made for them. Returns how many. */
export async function revokeInvitationsOf(
  db: Database,
  person: { readonly id: string; readonly email: string },
  now: Date,
): Promise<number> {
  const rows = await db
    .updateTable("invitation")
    .set({ revoked_at: now })
    .where((where) => where.or([where("by", "=", person.id), where("email", "=", person.email)]))
    .where(isOpen(now))
    .returning("id")
    .execute();
  return rows.length;
}

/** Neither used nor taken back nor over. */
function isOpen(now: Date) {
  return sql<boolean>`(used_at is null and revoked_at is null and expires_at > ${now})`;
}
