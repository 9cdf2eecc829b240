import { sql } from "kysely";
import type { Role } from "../model/role.ts";
import type { Database } from "./database.ts";

export type Invitation = {
  readonly tokenHash: string;
  readonly email: string | undefined;
  readonly role: Role;
  readonly expiresAt: Date;
};

export async function addInvitation(
  db: Database,
  invitation: Invitation,
  now: Date,
): Promise<void> {
  await db
    .insertInto("invitation")
    .values({
      token_hash: invitation.tokenHash,
      email: invitation.email ?? null,
      role: invitation.role,
      created_at: now,
      expires_at: invitation.expiresAt,
      used_at: null,
    })
    .execute();
}

/** An invitation that is neither used nor over. */
export async function findInvitation(
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom("invitation")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return (
    row && {
      tokenHash: row.token_hash,
      email: row.email ?? undefined,
      role: row.role,
      expiresAt: row.expires_at,
    }
  );
}

/** Uses an invitation up. Of two who open one link at the same moment, one gets it. */
export async function useInvitation(db: Database, tokenHash: string, now: Date): Promise<boolean> {
  const used = await db
    .updateTable("invitation")
    .set({ used_at: now })
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning("token_hash")
    .executeTakeFirst();
  return used !== undefined;
}

/** Whoever failed to come in with it may try again. */
export async function reopenInvitation(db: Database, tokenHash: string): Promise<void> {
  await db
    .updateTable("invitation")
    .set({ used_at: null })
    .where("token_hash", "=", tokenHash)
    .execute();
}

export async function countUsers(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom("user")
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function listUsers(db: Database) {
  return db
    .selectFrom("user")
    .select(["id", "name", "email", "role", "createdAt"])
    .orderBy("email")
    .execute();
}

/** Something secret that all processes on one database share: made by the first that asks. */
export async function readSecret(db: Database, proposal: string, now: Date): Promise<string> {
  await db
    .insertInto("setting")
    .values({
      name: "secret",
      value: JSON.stringify(proposal),
      changed_at: now,
      changed_by: "cuttings",
    })
    .onConflict((known) => known.doNothing())
    .execute();
  const { rows } = await sql<{
    secret: string;
  }>`select value #>> '{}' as secret from setting where name = 'secret'`.execute(db);
  const secret = rows[0]?.secret;
  if (secret === undefined) throw new Error("the secret was not stored");
  return secret;
}
