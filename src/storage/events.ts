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

export type ListedEvent = Awaited<ReturnType<typeof listEvents>>[number];

export type EventQuery = {
  /** "story 12". */
  readonly about?: string | undefined;
  /** A person's id, or the name of what did it. */
  readonly by?: string | undefined;
  /** Only what was done before the event of this number. */
  readonly before?: number | undefined;
  readonly most: number;
};

/** The newest first. */
export async function listEvents(db: Database, { about, by, before, most }: EventQuery) {
  const rows = await db
    .selectFrom("event")
    .leftJoin("user", "user.id", "event.by")
    .select(["event.id", "at", "what", "about", "detail", "event.by", "user.name"])
    .$if(about !== undefined, (all) => all.where("about", "=", about ?? ""))
    .$if(by !== undefined, (all) => all.where("event.by", "=", by ?? ""))
    .$if(before !== undefined, (all) => all.where("event.id", "<", before ?? 0))
    .orderBy("event.id", "desc")
    .limit(most)
    .execute();
  return rows.map(({ name, ...row }) => ({ ...row, byName: name || row.by }));
}
