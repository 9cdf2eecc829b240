import { readRobotsRules, type RobotsRules } from "../../model/reading/robots-rules.ts";
import type { Database } from "../database.ts";
import { toRecord, toRow } from "../to-record.ts";

/** What is kept of an origin's robots.txt. */
export type StoredRobots = {
  /** Absent where they do not read as rules of today. */
  readonly rules: RobotsRules | undefined;
  /** The last that were really read. */
  readonly readRules: RobotsRules | undefined;
  readonly crawlDelayMs: number | undefined;
  readonly reason: string;
  readonly keepUntil: Date;
  readonly outOfReachSince: Date | undefined;
};

export type SavedRobots = StoredRobots & { readonly rules: RobotsRules };

export async function findRobots(db: Database, origin: string): Promise<StoredRobots | undefined> {
  const row = await db
    .selectFrom("robots")
    .selectAll()
    .where("origin", "=", origin)
    .executeTakeFirst();
  return (
    row && {
      ...toRecord(row),
      rules: readRobotsRules(row.rules),
      readRules: readRobotsRules(row.read_rules),
    }
  );
}

export async function saveRobots(db: Database, origin: string, robots: SavedRobots): Promise<void> {
  const { rules, readRules, ...said } = robots;
  const row = {
    ...toRow(said),
    rules: JSON.stringify(rules),
    read_rules: readRules === undefined ? null : JSON.stringify(readRules),
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
