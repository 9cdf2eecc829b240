import { sql } from "kysely";
import type { Database } from "../database.ts";

export type SiteVersion = { readonly version: number; readonly changedAt: Date | undefined };

/** Changes whenever anything that the public site shows changes: what its caches are told by. */
export async function readSiteVersion(db: Database): Promise<SiteVersion> {
  const { version, changed_at } = await db
    .selectFrom("site_version")
    .select(["version", "changed_at"])
    .executeTakeFirstOrThrow();
  return { version, changedAt: changed_at ?? undefined };
}

/** To be called in the transaction of the change. */
export async function bumpSiteVersion(db: Database, now: Date): Promise<void> {
  await db
    .updateTable("site_version")
    .set({ version: sql`version + 1`, changed_at: sql`greatest(changed_at, ${now})` })
    .execute();
}

/** Above what any cache has seen, be it of the rows that came or of those that were there before. */
export async function raiseSiteVersion(
  db: Database,
  { above, now }: { readonly above: number; readonly now: Date },
): Promise<void> {
  await db
    .updateTable("site_version")
    .set({ version: sql`greatest(version, ${above}) + 1`, changed_at: now })
    .execute();
}
