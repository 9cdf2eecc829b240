import type { SiteSettings } from "../model/site-settings.ts";
import type { Database } from "../storage/database.ts";
import { addEvent } from "../storage/events.ts";
import { readSiteSettings, saveSiteSettings } from "../storage/cuttings/site-settings.ts";

/** Saves what the public site says of itself; what stood there before stays in the trail. */
export async function saveSettings(
  db: Database,
  settings: SiteSettings,
  change: { readonly by: string; readonly now: Date },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const before = await readSiteSettings(transaction);
    await saveSiteSettings(transaction, settings, change);
    await addEvent(transaction, {
      ...change,
      what: "save settings",
      about: "settings",
      detail: { before },
    });
  });
}
