import { Command } from "commander";
import { type App, openApp } from "../app/open-app.ts";
import type { ProgressTarget } from "../lib/print-progress.ts";

/** What every command gets from the edge. */
export type CommandContext = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  /** Prints and waits until the reader has taken it, so that millions of lines do not pile up. */
  readonly printAll: (line: string) => Promise<void>;
  readonly printError: (line: string) => void;
  /** For progress; the data goes through print. */
  readonly terminal: ProgressTarget;
  readonly readInput: () => Promise<Uint8Array>;
  readonly inputLines: () => AsyncIterable<string>;
  /** The command ends by itself, but as failed. */
  readonly fail: () => void;
  /**
   * Ends the process now that all is closed: names still being looked up would keep it for as long
   * as name servers take.
   */
  readonly leave: () => void;
  readonly now: () => Date;
};

/**
 * Opens the program for one command, beside a running desk where there is one, and closes it
 * whatever happens.
 */
export async function withApp<T>(
  context: CommandContext,
  body: (app: App) => Promise<T>,
): Promise<T> {
  const app = await openApp({
    env: context.env,
    now: context.now,
    join: true,
    say: context.printError,
  });
  try {
    return await body(app);
  } finally {
    await app.close();
  }
}

/** A command whose help ends with an example. */
export function command(
  name: string,
  words: { readonly says: string; readonly example: string },
): Command {
  return new Command(name)
    .description(words.says)
    .addHelpText("after", `\nExample:\n  $ ${words.example}`);
}
