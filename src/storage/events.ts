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

export function listEvents(db: Database, about: string) {
  return db
    .selectFrom("event")
    .leftJoin("user", "user.id", "event.by")
    .select(["event.id", "event.at", "event.what", "event.detail", "event.by", "user.name"])
    .where("about", "=", about)
    .orderBy("event.id", "desc")
    .execute();
}
