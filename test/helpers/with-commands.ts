import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandContext } from "../../src/cli/command-context.ts";
import { withDatabase } from "./database/with-database.ts";
import { runCommand } from "./run-command.ts";

/** Runs one command and returns what it printed. */
export type RunCommand = (...args: string[]) => Promise<string>;

/** Commands in this process, on a database and in a folder of their own. */
export function withCommands(
  body: (run: RunCommand, folder: string) => Promise<void>,
  context: Partial<CommandContext> = {},
): () => Promise<void> {
  return withDatabase(async (_, pool) => {
    const folder = mkdtempSync(join(tmpdir(), "cuttings-commands-"));
    const env = {
      DATABASE_URL: pool.options.connectionString,
      CUTTINGS_DATA: join(folder, "data"),
      CUTTINGS_LOG: "silent",
      ...context.env,
    };
    try {
      await body((...args) => runCommand({ ...context, env }, args), folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
