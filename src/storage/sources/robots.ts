import type { Database } from "../database.ts";

/**
 * What is kept of an origin's robots.txt; the rules as they were stored, for the caller to
 * understand.
 */
export type StoredRobots = {
  readonly rules: unknown;
  readonly readRules: unknown;
  readonly crawlDelayMs: number | undefined;
  readonly reason: string;
  readonly keepUntil: Date;
  readonly outOfReachSince: Date | undefined;
};

export async function findRobots(db: Database, origin: string): Promise<StoredRobots | undefined> {
  const row = await db
    .selectFrom("robots")
    .selectAll()
    .where("origin", "=", origin)
    .executeTakeFirst();
  return (
    row && {
      rules: row.rules ?? undefined,
      readRules: row.read_rules ?? undefined,
      crawlDelayMs: row.crawl_delay_ms ?? undefined,
      reason: row.reason,
      keepUntil: row.keep_until,
      outOfReachSince: row.out_of_reach_since ?? undefined,
    }
  );
}

export async function saveRobots(
  db: Database,
  origin: string,
  robots: StoredRobots,
): Promise<void> {
  const row = {
    rules: JSON.stringify(robots.rules),
    read_rules: robots.readRules === undefined ? null : JSON.stringify(robots.readRules),
    crawl_delay_ms: robots.crawlDelayMs ?? null,
    reason: robots.reason,
    keep_until: robots.keepUntil,
    out_of_reach_since: robots.outOfReachSince ?? null,
  };
  await db
    .insertInto("robots")
    .values({ origin, ...row })
    .onConflict((known) => known.column("origin").doUpdateSet(row))
    .execute();
}

/** What origins whose robots.txt was read ask for between two requests, in milliseconds. */
export async function listCrawlDelays(
  db: Database,
  origins: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (origins.length === 0) return new Map();
  const rows = await db
    .selectFrom("robots")
    .select(["origin", "crawl_delay_ms"])
    .where("origin", "in", origins)
    .where("crawl_delay_ms", "is not", null)
    .execute();
  return new Map(rows.map((row) => [row.origin, row.crawl_delay_ms ?? 0]));
}
