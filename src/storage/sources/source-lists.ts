import { sql } from "kysely";
import type { SourceHealth } from "../../model/source.ts";
import type { Database } from "../database.ts";

/** A source as the desk and the command list it. */
export type ListedSource = Awaited<ReturnType<typeof listSources>>[number];

/** All of them by name, each with its last fetch and its yield so far. */
export function listSources(db: Database) {
  return selectSources(db).orderBy("source.name").orderBy("source.id").execute();
}

export function findSource(db: Database, id: number): Promise<ListedSource | undefined> {
  return selectSources(db).where("source.id", "=", id).executeTakeFirst();
}

/** Where a list of sources goes on: after this one. */
export type SourcePlace = {
  readonly health: SourceHealth;
  readonly name: string;
  readonly id: number;
};

/** So many sources in the order of these healths, and by name in each. */
export async function listSourcesByHealth(
  db: Database,
  query: {
    readonly healths: readonly SourceHealth[];
    readonly after?: SourcePlace;
    readonly most: number;
  },
): Promise<readonly ListedSource[]> {
  const { after, most } = query;
  const healths =
    after === undefined
      ? query.healths
      : query.healths.slice(Math.max(0, query.healths.indexOf(after.health)));
  const { rows } = await sql<{ id: number }>`
    select found.id from unnest(${healths}::text[]) with ordinality as turn (health, place)
    cross join lateral (
      select id, name from source where source.health = turn.health
        ${after === undefined ? sql`` : sql`and (turn.place > 1 or (name, id) > (${after.name}, ${after.id}::bigint))`}
      order by name, id limit ${most}) as found
    order by turn.place, found.name, found.id limit ${most}`.execute(db);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const sources = await selectSources(db).where("source.id", "in", ids).execute();
  return sources.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

export async function countSourcesByHealth(
  db: Database,
): Promise<ReadonlyMap<SourceHealth, number>> {
  const rows = await db
    .selectFrom("source")
    .select((select) => ["health", select.fn.countAll<number>().as("count")])
    .groupBy("health")
    .execute();
  return new Map(rows.map((row) => [row.health, row.count]));
}

function selectSources(db: Database) {
  return db
    .selectFrom("source")
    .innerJoin("publisher", "publisher.id", "source.publisher_id")
    .leftJoinLateral(
      (join) =>
        join
          .selectFrom("fetched")
          .selectAll("fetched")
          .whereRef("fetched.source_id", "=", "source.id")
          .orderBy("fetched.at", "desc")
          .orderBy("fetched.id", "desc")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .select([
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
      "last.redirected_to",
      "source.repaired_at",
      "source.items_seen as items",
    ]);
}
