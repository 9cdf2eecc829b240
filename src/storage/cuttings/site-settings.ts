import { sql } from "kysely";
import { type SiteSettings, siteSettingsOf } from "../../model/site-settings.ts";
import type { Database } from "../database.ts";
import { bumpSiteVersion } from "./site-version.ts";

const NAME = "site";

export async function readSiteSettings(db: Database): Promise<SiteSettings> {
  const row = await db
    .selectFrom("setting")
    .select("value")
    .where("name", "=", NAME)
    .executeTakeFirst();
  return siteSettingsOf(row?.value);
}

/** Keeps what is not named. */
export async function saveSiteSettings(
  db: Database,
  settings: Partial<SiteSettings>,
  change: { readonly by: string; readonly now: Date },
): Promise<void> {
  await db
    .insertInto("setting")
    .values({
      name: NAME,
      value: JSON.stringify(settings),
      changed_at: change.now,
      changed_by: change.by,
    })
    .onConflict((known) =>
      known.column("name").doUpdateSet({
        value: sql`setting.value || excluded.value`,
        changed_at: change.now,
        changed_by: change.by,
      }),
    )
    .execute();
  await bumpSiteVersion(db, "settings", change.now);
}
