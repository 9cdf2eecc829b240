import type { Command } from "commander";
import { openDatabase } from "../app/open-database.ts";
import { dumpDatabase } from "../storage/backup/dump-database.ts";
import { writeBackup } from "../storage/backup/write-backup.ts";
import { command, type CommandContext } from "./command-context.ts";
import { megabytes, showCopying } from "./terminal/show-copying.ts";

/** cuttings backup FILE */
export function backupCommand(context: CommandContext): Command {
  return command("backup", {
    says: "Write everything to one file, while the desk goes on: people, decisions, cuttings, trail, sources.",
    example: "cuttings backup cuttings-2026-03-01.backup",
  })
    .argument("<file>", "a new file to write")
    .option("--overwrite", "write it even where a file of that name is there")
    .action(async (file: string, options: { readonly overwrite?: boolean }) => {
      const database = await openDatabase({
        env: context.env,
        now: context.now,
        join: true,
        mustExist: true,
        say: context.printError,
      });
      const copying = showCopying(context.terminal, "Rows backed up");
      try {
        const dump = dumpDatabase(database.pool, database.author, copying.onRows);
        const overwrites = options.overwrite === true;
        const bytes = await writeBackup(file, dump, { overwrites });
        context.print(`Backed up to ${file}: ${copying.end()}, ${megabytes(bytes)}.`);
      } finally {
        copying.end();
        await database.close();
      }
    });
}
