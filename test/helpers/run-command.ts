import assert from "node:assert/strict";
import { buildProgram } from "../../src/cli/build-program.ts";
import type { CommandContext } from "../../src/cli/command-context.ts";

/**
 * Runs one command in this process and returns all that it printed. What a person would be told as
 * the reason of a failure is thrown.
 */
export async function runCommand(
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
