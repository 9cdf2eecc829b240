import { sql } from "kysely";
import type { Role } from "../../model/role.ts";
import type { Database } from "../database.ts";

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Date;
};

export type NewPerson = Omit<Person, "createdAt"> & { readonly passwordHash: string };

/** Returns whether it was done: not where somebody has that address already. */
export async function addPerson(db: Database, person: NewPerson, now: Date): Promise<boolean> {
  const { id, name, email, role } = person;
  const times = { createdAt: now, updatedAt: now };
  const added = await db
    .insertInto("user")
    .values({ id, name, email, role, emailVerified: true, image: null, removedAt: null, ...times })
    .onConflict((known) => known.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added === undefined) return false;
  await db
    .insertInto("account")
    .values({
      id,
      userId: id,
      accountId: id,
      providerId: "credential",
      password: person.passwordHash,
      ...NO_TOKENS,
      ...times,
    })
    .execute();
  return true;
}

/** What better-auth keeps of accounts in other houses. */
const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  scope: null,
};

export async function listPeople(db: Database): Promise<readonly Person[]> {
  return db
    .selectFrom("user")
    .select(["id", "name", "email", "role", "createdAt"])
    .where("removedAt", "is", null)
    .orderBy("email")
    .execute();
}

export async function findPerson(
  db: Database,
  by: { readonly id: string } | { readonly email: string },
): Promise<Person | undefined> {
  return db
    .selectFrom("user")
    .select(["id", "name", "email", "role", "createdAt"])
    .where("removedAt", "is", null)
    .where((where) => ("id" in by ? where("id", "=", by.id) : where("email", "=", by.email)))
    .executeTakeFirst();
}

/**
 * Takes a person's way in: password, sessions and address, which is free for a new invitation. The
 * name stays for what they did. Undefined where they are not there, or where no administrator
 * would be left.
 */
export async function removePerson(
  db: Database,
  id: string,
  now: Date,
): Promise<Omit<Person, "createdAt"> | undefined> {
  const { rows } = await sql<Omit<Person, "createdAt">>`
    with administrators as (select id from "user" where role = 'administrator' and "removedAt" is null for update),
    leaving as (select id, name, email, role from "user" where id = ${id} and "removedAt" is null),
    removed as (
      update "user" set "removedAt" = ${now}, "updatedAt" = ${now}, email = id || '@removed.invalid'
      where id = ${id} and "removedAt" is null and exists (select from administrators where id <> ${id})
      returning id)
    select leaving.* from leaving join removed using (id)`.execute(db);
  if (rows[0] === undefined) return undefined;
  await endSessions(db, id);
  await db.deleteFrom("account").where("userId", "=", id).execute();
  return rows[0];
}

/** Returns how many there were. */
export async function endSessions(db: Database, userId: string): Promise<number> {
  const ended = await db
    .deleteFrom("session")
    .where("userId", "=", userId)
    .returning("id")
    .execute();
  return ended.length;
}
