import { sql } from "kysely";
import type { Database } from "./database.ts";

export type NewEvent = {
  readonly by: string;
  readonly what: string;
  readonly about: string;
  readonly detail?: unknown;
  readonly now: Date;
};

/** The audit trail. Written in the transaction of what it tells about. */
export async function addEvent(db: Database, event: NewEvent): Promise<void> {
  await db
    .insertInto("event")
    .values({
      at: event.now,
      by: event.by,
      what: event.what,
      about: event.about,
      detail: event.detail === undefined ? null : JSON.stringify(event.detail),
    })
    .execute();
}

/**
 * The same as a part of the statement that does the deed, so that neither is without the other: one
 * row where `deed`, a name of a part before it, has any. An "about" may be made of the deed's row.
 */
export function eventOf(
  { by, what, about, detail, now }: Omit<NewEvent, "about"> & { readonly about: unknown },
  deed: string,
) {
  const told = detail === undefined ? null : JSON.stringify(detail);
  return sql`${sql.ref(`${deed}_told`)} as (
    insert into event (at, by, what, about, detail)
    select ${now}::timestamptz, ${by}, ${what}, ${about}, ${told}::jsonb from ${sql.ref(deed)} limit 1)`;
}

export function listEvents(db: Database, about: string) {
  return db
    .selectFrom("event")
    .leftJoin("user", "user.id", "event.by")
    .select(["event.id", "event.at", "event.what", "event.detail", "event.by", "user.name"])
    .where("about", "=", about)
    .orderBy("event.id", "desc")
    .execute();
}
