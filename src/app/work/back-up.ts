import { keepDailyBackup } from "../../storage/backup/keep-backups.ts";
import { keepingOf } from "../keeping-of.ts";
import type { App } from "../open-app.ts";

/** Makes today's backup where it is not there yet. A server has its own. */
export async function backUp(app: App, signal: AbortSignal): Promise<void> {
  const { config, storage, log, now } = app;
  if (config.databaseUrl !== undefined) return;
  const wanted = { ...keepingOf(config, now()), most: config.backupsKept, signal };
  const kept = await keepDailyBackup(storage.pool, wanted);
  log[kept.outcome === "failed" ? "error" : "info"](kept, "the backup of today");
}
