import { sql } from "kysely";
import type { Database } from "../database.ts";

/** What readers see, by what it is made of. */
export const SHELVES = ["cuttings", "settings", "sources"] as const;
export type Shelf = (typeof SHELVES)[number];

export type SiteVersion = {
  /** For each shelf the version of the site at which it last changed. */
  readonly shelves: Readonly<Record<Shelf, number>>;
  readonly changedAt: Date | undefined;
};

/** Changes whenever anything that the public site shows changes: what its caches are told by. */
export async function readSiteVersion(db: Database): Promise<SiteVersion> {
  const { changed_at, ...shelves } = await db
    .selectFrom("site_version")
    .select([...SHELVES, "changed_at"])
    .executeTakeFirstOrThrow();
  return { shelves, changedAt: changed_at ?? undefined };
}

/** The version at which any of these shelves last changed. */
export function versionOf({ shelves }: SiteVersion, shown: readonly Shelf[]): number {
  return Math.max(...shown.map((shelf) => shelves[shelf]));
}

/** To be called in the transaction of the change. */
export async function bumpSiteVersion(db: Database, shelf: Shelf, now: Date): Promise<void> {
  await db
    .updateTable("site_version")
    .set({
      version: sql`version + 1`,
      [shelf]: sql`version + 1`,
      changed_at: sql`greatest(changed_at, ${now})`,
    })
    .execute();
}

/** Above what any cache has seen, be it of the rows that came or of those that were there before. */
export async function raiseSiteVersion(
  db: Database,
  { above, now }: { readonly above: number; readonly now: Date },
): Promise<void> {
  const raised = sql<number>`greatest(version, ${above}) + 1`;
  await db
    .updateTable("site_version")
    .set({ version: raised, cuttings: raised, settings: raised, sources: raised, changed_at: now })
    .execute();
}
