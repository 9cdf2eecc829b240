import type { Database } from "../storage/database.ts";
import { addEvent } from "../storage/events.ts";
import { readSiteSettings, saveSiteSettings } from "../storage/cuttings/site-settings.ts";

export type SiteWords = {
  readonly about?: string | undefined;
  readonly mission?: string | undefined;
};
export type WordsOutcome = "set" | "same" | "kept";

/**
 * Puts a page's introduction and closing words on the site where it has none yet, or in place of
 * its own where a person said so.
 */
export async function importSiteWords(
  db: Database,
  words: SiteWords,
  run: { readonly replace: boolean; readonly by: string; readonly now: Date },
): Promise<{ readonly about?: WordsOutcome; readonly mission?: WordsOutcome }> {
  return db.transaction().execute(async (transaction) => {
    const current = await readSiteSettings(transaction);
    const decide = (offered: string | undefined, own: string): WordsOutcome | undefined => {
      if (offered === undefined) return undefined;
      if (offered === own) return "same";
      return own === "" || run.replace ? "set" : "kept";
    };
    const about = decide(words.about, current.about);
    const mission = decide(words.mission, current.mission);
    const change = {
      ...(about === "set" && { about: words.about }),
      ...(mission === "set" && { mission: words.mission }),
    };
    if (Object.keys(change).length > 0) {
      await saveSiteSettings(transaction, change, run);
      await addEvent(transaction, {
        by: run.by,
        now: run.now,
        what: "import",
        about: "site",
        detail: { before: { about: current.about, mission: current.mission } },
      });
    }
    return { ...(about !== undefined && { about }), ...(mission !== undefined && { mission }) };
  });
}
