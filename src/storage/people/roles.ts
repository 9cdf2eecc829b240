import { sql } from "kysely";
import type { Role } from "../../model/role.ts";
import type { Database } from "../database.ts";

/**
 * Returns whether it was done: not where the person is not there, nor where no administrator would
 * be left.
 */
export async function setRole(
  db: Database,
  userId: string,
  role: Role,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    with administrators as (select id from "user" where role = 'administrator' and "removedAt" is null for update)
    update "user" set role = ${role}, "updatedAt" = ${now}
    where id = ${userId} and "removedAt" is null
      and (${role} = 'administrator' or exists (select from administrators where id <> ${userId}))
    returning id`.execute(db);
  return rows.length > 0;
}
