import { RANK_SETTINGS, type RankSettings } from "../../model/rank-settings.ts";
import type { Database } from "../database.ts";

const NAME = "ranking";

export async function readRankSettings(db: Database): Promise<RankSettings> {
  const row = await db
    .selectFrom("setting")
    .select("value")
    .where("name", "=", NAME)
    .executeTakeFirst();
  return RANK_SETTINGS.parse(row?.value ?? {});
}

export async function saveRankSettings(
  db: Database,
  settings: RankSettings,
  change: { readonly by: string; readonly now: Date },
): Promise<void> {
  const written = {
    value: JSON.stringify(settings),
    changed_at: change.now,
    changed_by: change.by,
  };
  await db
    .insertInto("setting")
    .values({ name: NAME, ...written })
    .onConflict((known) => known.column("name").doUpdateSet(written))
    .execute();
}
