import { sql } from "kysely";
import { DEFAULT_SITE_SETTINGS, type SiteSettings } from "../../model/site-settings.ts";
import type { Database } from "../database.ts";
import { bumpSiteVersion } from "./site-version.ts";

const NAME = "site";

export async function readSiteSettings(db: Database): Promise<SiteSettings> {
  const row = await db
    .selectFrom("setting")
    .select("value")
    .where("name", "=", NAME)
    .executeTakeFirst();
  return withDefaults(row?.value as Partial<SiteSettings> | undefined);
}

/** What nobody has set yet is as it comes. */
export function withDefaults(set: Partial<SiteSettings> | null | undefined): SiteSettings {
  return { ...DEFAULT_SITE_SETTINGS, ...set };
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
