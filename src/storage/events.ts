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
 * row where `deed`, a name of a part before it, has any.
 */
export function eventOf(event: NewEvent, deed: string) {
  const detail = event.detail === undefined ? null : JSON.stringify(event.detail);
  return sql`told as (
    insert into event (at, by, what, about, detail)
    select ${event.now}::timestamptz, ${event.by}, ${event.what}, ${event.about}, ${detail}::jsonb where exists (select from ${sql.ref(deed)}))`;
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
