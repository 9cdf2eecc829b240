import { Command } from "commander";
import type { CommandContext } from "./command-context.ts";

type MakeCommand = (context: CommandContext) => Command;

/** A command's file brings the rooms that it works with, and no others: asked for when it is. */
const COMMANDS: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  serve: async () => (await import("./serve.ts")).serveCommand,
  demo: async () => (await import("./demo.ts")).demoCommand,
  work: async () => (await import("./work.ts")).workCommand,
  add: async () => (await import("./add.ts")).addCommand,
  sources: async () => (await import("./sources.ts")).sourcesCommand,
  refresh: async () => (await import("./refresh.ts")).refreshCommand,
  import: async () => (await import("./import.ts")).importCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  backup: async () => (await import("./backup.ts")).backupCommand,
  restore: async () => (await import("./restore.ts")).restoreCommand,
  move: async () => (await import("./move.ts")).moveCommand,
  user: async () => (await import("./user.ts")).userCommand,
  weights: async () => (await import("./weights.ts")).weightsCommand,
  replay: async () => (await import("./replay.ts")).replayCommand,
  inspect: async () => (await import("./inspect.ts")).inspectCommand,
};

/**
 * The program with the command that its arguments name; with all of them where they name none, so
 * that help and suggestions are whole.
 */
export async function buildProgram(
  context: CommandContext,
  args: readonly string[],
): Promise<Command> {
  const program = new Command("cuttings")
    .description(
      "Collates news and views on better public services, and publishes them as a page of dated links.",
    )
    .showHelpAfterError()
    .exitOverride();
  const [name = ""] = args;
  const named = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  for (const load of named === undefined ? Object.values(COMMANDS) : [named]) {
    const make = await load();
    program.addCommand(make(context).copyInheritedSettings(program));
  }
  return program;
}
