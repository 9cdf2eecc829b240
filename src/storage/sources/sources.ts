import { sql } from "kysely";
import { type PageRule, readStoredRule } from "../../model/reading/page-rule.ts";
import { bumpSiteVersion } from "../cuttings/site-version.ts";
import type { Database } from "../database.ts";
import { toRecord } from "../to-record.ts";

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

/** How a watched page's items are found. */
export async function findPageRule(db: Database, id: number): Promise<PageRule | undefined> {
  const found = await db
    .selectFrom("source")
    .select("page_rule")
    .where("id", "=", id)
    .executeTakeFirst();
  return readStoredRule(found?.page_rule);
}

export async function countSources(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom("source")
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
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
  if (rows.length > 0) await bumpSiteVersion(db, "sources", change.now);
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
  if (rows.length > 0) await bumpSiteVersion(db, "sources", change.now);
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
      "host.paused_until as host_paused_until",
      "host.pause_reason as host_pause_reason",
      "last.outcome",
    ])
    .execute();
  return rows.map(toRecord).map((row) => ({ ...row, lastFailed: row.outcome === "failed" }));
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

async function exists(db: Database, id: number): Promise<boolean> {
  return (
    (await db.selectFrom("source").select("id").where("id", "=", id).executeTakeFirst()) !==
    undefined
  );
}
