import { sql } from "kysely";
import type { SourceKind, SourceOrigin } from "../model/source.ts";
import type { Database } from "./database.ts";

export type NewSource = {
  readonly name: string;
  readonly publisher: string;
  readonly address: string;
  readonly homepage: string | undefined;
  readonly kind: SourceKind;
  readonly place: string;
  readonly languages: readonly string[];
  readonly field: string;
  readonly origin: SourceOrigin;
  /** The politeness key of its address. */
  readonly hostKey: string;
  readonly pageRule?: unknown;
};

/** A source as the desk and the command list it. */
export type ListedSource = Awaited<ReturnType<typeof listSources>>[number];

/** Adds those whose address is not known yet, due at once; returns the ids of the added. */
export async function addSources(
  db: Database,
  sources: readonly NewSource[],
  now: Date,
): Promise<readonly number[]> {
  if (sources.length === 0) return [];
  return inTransaction(db, async (transaction) => {
    const publishers = await addPublishers(transaction, sources, now);
    await transaction
      .insertInto("host")
      .values([...new Set(sources.map((source) => source.hostKey))].map((key) => ({ key })))
      .onConflict((known) => known.doNothing())
      .execute();
    const added = await transaction
      .insertInto("source")
      .values(sources.map((source) => toRow(source, publishers, now)))
      .onConflict((known) => known.column("address").doNothing())
      .returning("id")
      .execute();
    return added.map((row) => row.id);
  });
}

export async function findSourceByAddress(
  db: Database,
  address: string,
): Promise<number | undefined> {
  const found = await db
    .selectFrom("source")
    .select("id")
    .where("address", "=", address)
    .executeTakeFirst();
  return found?.id;
}

/** How a watched page's items are found, as it was stored. */
export async function findPageRule(db: Database, id: number): Promise<unknown> {
  const found = await db
    .selectFrom("source")
    .select("page_rule")
    .where("id", "=", id)
    .executeTakeFirst();
  return found?.page_rule ?? undefined;
}

export async function countSources(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom("source")
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** All of them by name, each with its last fetch and its yield so far. */
export function listSources(db: Database, only: { readonly id?: number } = {}) {
  return db
    .selectFrom("source")
    .innerJoin("publisher", "publisher.id", "source.publisher_id")
    .leftJoinLateral(
      (join) =>
        join
          .selectFrom("fetched")
          .selectAll("fetched")
          .whereRef("fetched.source_id", "=", "source.id")
          .orderBy("fetched.id", "desc")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .$if(only.id !== undefined, (query) => query.where("source.id", "=", only.id ?? 0))
    .select((select) => [
      "source.id",
      "source.name",
      "source.address",
      "source.homepage",
      "source.kind",
      "source.place",
      "source.languages",
      "source.field",
      "source.origin",
      "source.paused_at",
      "source.last_fetched_at",
      "source.next_fetch_at",
      "source.next_fetch_reason",
      "source.health",
      "source.health_reason",
      "source.health_since",
      "publisher.name as publisher",
      "last.outcome",
      "last.code",
      "last.status",
      "last.reason",
      "last.at as last_at",
      "last.ms",
      select
        .selectFrom("item")
        .select(select.fn.countAll<number>().as("count"))
        .whereRef("item.source_id", "=", "source.id")
        .as("items"),
    ])
    .orderBy("source.name")
    .orderBy("source.id")
    .execute();
}

/** Pausing twice keeps the first time. Returns whether there is such a source. */
export async function pauseSource(
  db: Database,
  id: number,
  change: { readonly by: string; readonly now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update source set paused_at = ${change.now}, health = 'paused', health_since = ${change.now}, health_reason = ${`Paused by ${change.by}.`}
    where id = ${id} and paused_at is null returning id`.execute(db);
  return rows.length > 0 || (await exists(db, id));
}

/** A source that reads again is due at once. */
export async function resumeSource(
  db: Database,
  id: number,
  change: { readonly by: string; readonly now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update source set paused_at = null, health = 'new', health_since = ${change.now}, health_reason = ${`Resumed by ${change.by}; not read since.`},
      next_fetch_at = ${change.now}, next_fetch_reason = 'resumed'
    where id = ${id} and paused_at is not null returning id`.execute(db);
  return rows.length > 0 || (await exists(db, id));
}

/** What speaks for and against reading now: of one source, or of all. */
export async function listFetchStates(db: Database, id?: number) {
  const rows = await db
    .selectFrom("source")
    .innerJoin("host", "host.key", "source.host_key")
    .leftJoinLateral(
      (join) =>
        join
          .selectFrom("fetched")
          .select("fetched.outcome")
          .whereRef("fetched.source_id", "=", "source.id")
          .orderBy("fetched.at", "desc")
          .orderBy("fetched.id", "desc")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .$if(id !== undefined, (query) => query.where("source.id", "=", id ?? 0))
    .select([
      "source.id",
      "source.paused_at",
      "source.last_fetched_at",
      "source.next_fetch_at",
      "source.next_fetch_reason",
      "host.paused_until",
      "host.pause_reason",
      "last.outcome",
    ])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    pausedAt: row.paused_at ?? undefined,
    lastFetchedAt: row.last_fetched_at ?? undefined,
    lastFailed: row.outcome === "failed",
    nextFetchAt: row.next_fetch_at,
    nextFetchReason: row.next_fetch_reason,
    hostPausedUntil: row.paused_until ?? undefined,
    hostPauseReason: row.pause_reason ?? undefined,
  }));
}

/** Makes sources due now; all that are not paused where none is named. Returns how many. */
export async function makeDue(db: Database, now: Date, ids?: readonly number[]): Promise<number> {
  const made = await db
    .updateTable("source")
    .set({ next_fetch_at: now, next_fetch_reason: "asked for by a person" })
    .where("paused_at", "is", null)
    .$if(ids !== undefined, (query) => query.where("id", "in", ids ?? []))
    .executeTakeFirst();
  return Number(made.numUpdatedRows);
}

/** The caller's own transaction where there is one. */
function inTransaction<T>(db: Database, body: (transaction: Database) => Promise<T>): Promise<T> {
  return db.isTransaction ? body(db) : db.transaction().execute(body);
}

async function exists(db: Database, id: number): Promise<boolean> {
  return (
    (await db.selectFrom("source").select("id").where("id", "=", id).executeTakeFirst()) !==
    undefined
  );
}

async function addPublishers(
  db: Database,
  sources: readonly NewSource[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const byName = new Map(sources.map((source) => [source.publisher, source]));
  await db
    .insertInto("publisher")
    .values(
      [...byName.values()].map((source) => ({
        name: source.publisher,
        homepage: source.homepage ?? null,
        place: source.place,
        created_at: now,
      })),
    )
    .onConflict((known) => known.column("name").doNothing())
    .execute();
  const rows = await db
    .selectFrom("publisher")
    .select(["id", "name"])
    .where("name", "in", [...byName.keys()])
    .execute();
  return new Map(rows.map((row) => [row.name, row.id]));
}

function toRow(source: NewSource, publishers: ReadonlyMap<string, number>, now: Date) {
  const publisherId = publishers.get(source.publisher);
  if (publisherId === undefined)
    throw new Error(`the publisher ${source.publisher} was not stored`);
  return {
    publisher_id: publisherId,
    host_key: source.hostKey,
    name: source.name,
    address: source.address,
    homepage: source.homepage ?? null,
    kind: source.kind,
    place: source.place,
    languages: [...source.languages],
    field: source.field,
    origin: source.origin,
    created_at: now,
    page_rule: source.pageRule === undefined ? null : JSON.stringify(source.pageRule),
    next_fetch_at: now,
    next_fetch_reason: "new",
    health: "new" as const,
    health_reason: "Not read yet.",
    health_since: now,
  };
}
