import type { Storage } from "../../storage/open/open-storage.ts";
import type { CommandContext } from "../command-context.ts";

/**
 * Ends when somebody asks the program to stop, or when the process that launched it is gone. To be
 * called first of all: who is in a hurry stops a program that is still starting.
 */
export function waitForEnd(): Promise<void> {
  return new Promise((resolve) => {
    // A terminal sends Ctrl-C to the launcher and to us, and the launcher sends it on: the second
    // one is no new wish.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => resolve());
    if (process.channel === undefined || process.channel === null) return;
    process.once("disconnect", () => resolve());
    process.channel.unref();
  });
}

/**
 * Waits for the end, then lets what runs finish. Where the database died for good before it there
 * is nothing to finish: its cause is said, and the command has failed.
 */
export async function runUntilEnd(
  context: CommandContext,
  running: {
    readonly end: Promise<void>;
    readonly storage: Storage;
    readonly finish: () => Promise<void>;
  },
): Promise<void> {
  const cause = await Promise.race([running.end, running.storage.lost]);
  if (cause === undefined) return running.finish();
  context.printError(cause.message);
  context.fail();
}
