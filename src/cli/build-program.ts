import { Command } from "commander";
import { addCommand } from "./add.ts";
import { backupCommand } from "./backup.ts";
import type { CommandContext } from "./command-context.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { inspectCommand } from "./inspect.ts";
import { moveCommand } from "./move.ts";
import { refreshCommand } from "./refresh.ts";
import { restoreCommand } from "./restore.ts";
import { demoCommand } from "./demo.ts";
import { serveCommand } from "./serve.ts";
import { sourcesCommand } from "./sources.ts";
import { userCommand } from "./user.ts";
import { workCommand } from "./work.ts";

/** The whole command, one file a part. */
export function buildProgram(context: CommandContext): Command {
  const program = new Command("cuttings")
    .description(
      "Collates news and views on better public services, and publishes them as a page of dated links.",
    )
    .showHelpAfterError()
    .exitOverride();
  const commands = [
    serveCommand,
    demoCommand,
    workCommand,
    addCommand,
    sourcesCommand,
    refreshCommand,
    importCommand,
    exportCommand,
    backupCommand,
    restoreCommand,
    moveCommand,
    userCommand,
    inspectCommand,
  ];
  for (const make of commands) program.addCommand(make(context).copyInheritedSettings(program));
  return program;
}
