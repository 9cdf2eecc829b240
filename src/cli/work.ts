import type { Command } from "commander";
import { openApp } from "../app/open-app.ts";
import { startWork } from "../app/work/start-work.ts";
import { runUntilEnd, waitForEnd } from "./terminal/wait-for-end.ts";
import { command, type CommandContext } from "./command-context.ts";

/** cuttings work: the jobs alone, beside other processes on one server database. */
export function workCommand(context: CommandContext): Command {
  return command("work", {
    says: "Run the jobs without serving; as many processes as wanted on one DATABASE_URL.",
    example: "DATABASE_URL=postgres://db/cuttings cuttings work",
  }).action(async () => {
    const end = waitForEnd();
    const app = await openApp({ env: context.env, now: context.now, say: context.printError });
    try {
      const work = await startWork(app);
      context.print("Working. Ctrl-C finishes what runs and ends.");
      await runUntilEnd(context, { end, storage: app.storage, finish: work.stop });
    } finally {
      await app.close();
    }
    context.leave();
  });
}
