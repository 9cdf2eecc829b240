import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { openDatabase } from "../app/open-database.ts";
import { listFilled } from "../storage/backup/clear-tables.ts";
import { dumpDatabase } from "../storage/backup/dump-database.ts";
import { loadDump } from "../storage/backup/load-dump.ts";
import { checkBackup, openBackup } from "../storage/backup/open-backup.ts";
import { writeBackup } from "../storage/backup/write-backup.ts";
import { command, type CommandContext } from "./command-context.ts";
import { showCopying } from "./terminal/show-copying.ts";

type Options = { readonly replace?: boolean; readonly check?: boolean };
type Opened = Awaited<ReturnType<typeof openDatabase>>;

/** cuttings restore FILE */
export function restoreCommand(context: CommandContext): Command {
  return command("restore", {
    says: "Put a backup into an empty database, all of it or nothing.",
    example: "CUTTINGS_DATA=new-data cuttings restore cuttings-2026-03-01.backup",
  })
    .argument("<file>", "what cuttings backup wrote, or one of the daily ones in data/backups")
    .option("--check", "only say whether the file is whole, and what it holds")
    .option("--replace", "let go what the database holds; it is backed up first")
    .action(async (file: string, options: Options) => {
      await check(context, file, options.check === true);
      if (options.check === true) return;
      const { env, now, printError: say } = context;
      const database = await openDatabase({ env, now, say });
      try {
        if (options.replace === true) await backUpFirst(context, database);
        await load(context, file, { database, replaces: options.replace === true });
      } finally {
        await database.close();
      }
    });
}

/** Before anything is opened, so that a damaged file harms nobody. */
async function check(context: CommandContext, file: string, isAll: boolean): Promise<void> {
  const checking = showCopying(context.terminal, "Rows checked");
  try {
    const { program, at } = await checkBackup(file, checking.onRows);
    if (isAll)
      context.print(
        `${file} is whole: ${checking.end()}, as Cuttings ${program} wrote them at ${at}.`,
      );
  } finally {
    checking.end();
  }
}

async function backUpFirst(context: CommandContext, database: Opened): Promise<void> {
  if ((await listFilled(database.db)).size === 0) return;
  const folder = join(database.folder, "backups");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const moment = database.author.now
    .toISOString()
    .replaceAll(":", "")
    .slice(0, "YYYY-MM-DDTHHMMSS".length);
  const kept = join(folder, `before-restore-${moment}.backup`);
  await writeBackup(kept, dumpDatabase(database.pool, database.author), { overwrites: false });
  context.print(`What the database holds is in ${kept}.`);
}

async function load(
  context: CommandContext,
  file: string,
  { database, replaces }: { readonly database: Opened; readonly replaces: boolean },
): Promise<void> {
  const restoring = showCopying(context.terminal, "Rows restored");
  const dump = await openBackup(file, restoring.onRows);
  try {
    await loadDump(database.pool, dump, { name: file, replaces, now: database.author.now });
    const where = database.databaseUrl === undefined ? database.folder : "the server";
    context.print(`Restored to ${where}: ${restoring.end()}. Start it with: npm start`);
  } finally {
    restoring.end();
    await dump.close();
  }
}
