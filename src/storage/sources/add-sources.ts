import type { PageRule } from "../../model/reading/page-rule.ts";
import type { SourceKind, SourceOrigin } from "../../model/source.ts";
import { bumpSiteVersion } from "../cuttings/site-version.ts";
import type { Database } from "../database.ts";

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
  readonly pageRule?: PageRule | undefined;
  /** Since when it rests, and by whom, where it comes paused. */
  readonly pausedAt?: Date | undefined;
  readonly pausedReason?: string | undefined;
};

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
    if (added.length > 0) await bumpSiteVersion(transaction, "sources", now);
    return added.map((row) => row.id);
  });
}

/** The caller's own transaction where there is one. */
function inTransaction<T>(db: Database, body: (transaction: Database) => Promise<T>): Promise<T> {
  return db.isTransaction ? body(db) : db.transaction().execute(body);
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
    ...(source.pausedAt === undefined
      ? { health: "new" as const, health_reason: "Not read yet.", health_since: now }
      : {
          paused_at: source.pausedAt,
          health: "paused" as const,
          health_reason: source.pausedReason ?? "Paused.",
          health_since: source.pausedAt,
        }),
  };
}
