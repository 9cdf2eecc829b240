import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildProgram } from "../../src/cli/build-program.ts";
import type { CommandContext } from "../../src/cli/command-context.ts";
import { withDatabase } from "./database/with-database.ts";

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

async function runCommand(
  given: Partial<CommandContext> & Pick<CommandContext, "env">,
  args: readonly string[],
): Promise<string> {
  const printed: string[] = [];
  const context: CommandContext = {
    print: (line) => printed.push(line),
    printAll: async (line) => void printed.push(line),
    printError: (line) => printed.push(line),
    inputLines: async function* () {},
    fail: () => assert.fail("these fail by throwing"),
    leave: () => assert.fail("only what serves has to leave"),
    terminal: { write: () => undefined },
    readInput: () => assert.fail("nothing is read from standard input"),
    now: () => new Date("2026-03-01T12:00:00Z"),
    ...given,
  };
  const program = await buildProgram(context, args);
  await program.parseAsync([...args], { from: "user" });
  return printed.join("\n");
}
