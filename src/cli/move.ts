import type { Command } from "commander";
import { openDatabase } from "../app/open-database.ts";
import { AppError } from "../lib/app-error.ts";
import { isInUse } from "../storage/backup/describe-tables.ts";
import { dumpDatabase } from "../storage/backup/dump-database.ts";
import { loadDump } from "../storage/backup/load-dump.ts";
import { openDump } from "../storage/backup/open-dump.ts";
import { command, type CommandContext } from "./command-context.ts";
import { showCopying } from "./terminal/show-copying.ts";

type Opened = Awaited<ReturnType<typeof openDatabase>>;

/** cuttings move TARGET */
export function moveCommand(context: CommandContext): Command {
  return command("move", {
    says: "Carry everything to an empty database: from the data folder to a server, or back.",
    example: "cuttings move postgres://cuttings@db.example.org/cuttings",
  })
    .argument("<target>", "postgres://… for a server, or else a new data folder")
    .action(async (target: string) => {
      const { env, now, printError: say } = context;
      const targetEnv = settingsOf(target);
      const source = await openDatabase({ env, now, say, mustExist: true });
      try {
        await refuseInUse(source);
        const moved = await openDatabase({ env: targetEnv, now, say, called: "the address" });
        try {
          await carry(context, source, moved);
        } finally {
          await moved.close();
        }
      } finally {
        await source.close();
      }
    });
}

/** The address is never repeated: it may hold a password. */
function settingsOf(target: string): CommandContext["env"] {
  if (/^postgres(ql)?:\/\//.test(target)) return { DATABASE_URL: target };
  if (!target.includes("://")) return { CUTTINGS_DATA: target };
  throw new AppError(
    "invalid",
    "Name a server by an address that begins with postgres://, or a folder. Nothing was done.",
  );
}

/** A folder is held by one program anyway; on a server others may go on writing. */
async function refuseInUse({ db }: Opened): Promise<void> {
  if (await isInUse(db))
    throw new AppError(
      "conflict",
      "Another Cuttings is connected to the database that you move, and what it writes now would stay behind. Nothing was changed: stop it first.",
    );
}

async function carry(context: CommandContext, source: Opened, target: Opened): Promise<void> {
  const moving = showCopying(context.terminal, "Rows moved");
  const name = "The database that is moved";
  const dump = await openDump(dumpDatabase(source.pool, source.author), name, moving.onRows);
  try {
    await loadDump(target.pool, dump, { name, replaces: false, now: source.author.now });
    context.print(`Moved ${moving.end()}; each table has as many rows there as here.`);
    context.print(nextSteps(source, target));
  } finally {
    moving.end();
    await dump.close();
  }
}

function nextSteps(source: Opened, target: Opened): string {
  const isFromServer = source.databaseUrl !== undefined;
  const set =
    target.databaseUrl === undefined
      ? `${isFromServer ? "Take DATABASE_URL away, set" : "Set"} CUTTINGS_DATA=${target.folder}, and start.`
      : "Set DATABASE_URL to the address that you named, and start.";
  const left = isFromServer ? "the database that it came from" : source.folder;
  return `${set}\nWhat is in ${left} stays as it is. Do not start on it again: two desks would go on from here.`;
}
