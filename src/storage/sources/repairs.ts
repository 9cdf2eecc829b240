import { sql } from "kysely";
import type { PageRule } from "../../model/reading/page-rule.ts";
import type { SourceKind } from "../../model/source.ts";
import type { Database } from "../database.ts";

/** What a repair changes; what is not named stays. */
export type SourceChange = {
  readonly address?: string;
  /** The politeness key of the new address. */
  readonly hostKey?: string;
  readonly kind?: SourceKind;
  /** null takes the rule away. */
  readonly pageRule?: PageRule | null | undefined;
  readonly http2?: boolean;
};

/** Due at once, unless it was read at its new address just now. */
type Made = { readonly why: string; readonly now: Date; readonly dueAt?: Date };

export type ChangeOutcome =
  | { readonly outcome: "changed" }
  | { readonly outcome: "not_found" }
  /** Another source has the new address. */
  | { readonly outcome: "taken"; readonly by: number };

/** Where the queue of repairs goes on: after this source, as long in trouble as it is. */
export type RepairPlace = { readonly since: Date; readonly id: number };

export type RepairQuery = {
  readonly id?: number | undefined;
  readonly after?: RepairPlace | undefined;
  readonly most: number;
};

/**
 * Sources that are not well, and those whose server sends elsewhere for good, with what a proposal
 * needs; longest in trouble first.
 */
export function listRepairable(db: Database, { id, after, most }: RepairQuery) {
  return db
    .selectFrom("source")
    .innerJoin("publisher", "publisher.id", "source.publisher_id")
    .leftJoinLateral(
      (join) =>
        join
          .selectFrom("fetched")
          .select("redirected_to")
          .whereRef("fetched.source_id", "=", "source.id")
          .orderBy("fetched.at", "desc")
          .orderBy("fetched.id", "desc")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .where("source.paused_at", "is", null)
    .where((where) =>
      where.or([
        where("source.health", "not in", ["new", "well"]),
        where("last.redirected_to", "is not", null),
      ]),
    )
    .$if(id !== undefined, (query) => query.where("source.id", "=", id ?? 0))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(source.health_since, source.id) > (${after?.since}::timestamptz, ${after?.id}::bigint)`,
      ),
    )
    .select([
      "source.id",
      "source.name",
      "source.address",
      "source.homepage",
      "source.kind",
      "source.health",
      "source.health_reason",
      "source.health_since",
      "publisher.name as publisher",
    ])
    .orderBy("source.health_since")
    .orderBy("source.id")
    .limit(most)
    .execute();
}

/**
 * Reads a source in another way from now on: asked for the whole, judged anew. Its id, items and
 * past stay.
 */
export async function changeSource(
  db: Database,
  id: number,
  change: SourceChange,
  made: Made,
): Promise<ChangeOutcome> {
  const { address, hostKey, kind, pageRule, http2 } = change;
  if (hostKey !== undefined)
    await db
      .insertInto("host")
      .values({ key: hostKey })
      .onConflict((known) => known.doNothing())
      .execute();
  const changed = await db
    .updateTable("source")
    .set({
      ...(address !== undefined && { address }),
      ...(hostKey !== undefined && { host_key: hostKey }),
      ...(kind !== undefined && { kind }),
      ...(pageRule !== undefined && {
        page_rule: pageRule === null ? null : JSON.stringify(pageRule),
      }),
      ...(http2 !== undefined && { http2 }),
      etag: null,
      last_modified: null,
      validators_since: null,
      validators_address: null,
      body_hash: null,
      rhythm: null,
      next_fetch_at: made.dueAt ?? made.now,
      next_fetch_reason: "repaired",
      repaired_at: made.now,
      health: "new",
      health_reason: `Not read since it was repaired: ${made.why}`,
      health_since: made.now,
    })
    .where("id", "=", id)
    .$if(address !== undefined, (query) =>
      query.where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom("source as other")
              .select("other.id")
              .where("other.address", "=", address ?? "")
              .where("other.id", "!=", id),
          ),
        ),
      ),
    )
    .returning("id")
    .executeTakeFirst();
  if (changed !== undefined) return { outcome: "changed" };
  const other =
    address === undefined
      ? undefined
      : await db
          .selectFrom("source")
          .select("id")
          .where("address", "=", address)
          .where("id", "!=", id)
          .executeTakeFirst();
  return other === undefined ? { outcome: "not_found" } : { outcome: "taken", by: other.id };
}

/** Locks it, so that what an event says of before is true. */
export function findSourceForRepair(db: Database, id: number) {
  return db
    .selectFrom("source")
    .select(["id", "name", "address", "kind", "page_rule", "http2"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}
