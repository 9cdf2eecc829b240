import type { Command } from "commander";
import { openApp } from "../app/open-app.ts";
import { startServing } from "../app/start-serving.ts";
import { command, type CommandContext } from "./command-context.ts";
import { runUntilEnd, waitForEnd } from "./terminal/wait-for-end.ts";

/** cuttings serve: all of it in one process. */
export function serveCommand(context: CommandContext): Command {
  return command("serve", {
    says: "Collect, and serve the site and the desk.",
    example: "CUTTINGS_PORT=9000 cuttings serve",
  }).action(async () => {
    const end = waitForEnd();
    const app = await openApp({ env: context.env, now: context.now, say: context.printError });
    try {
      const serving = await startServing(app);
      context.print(`Cuttings is at ${serving.address}/ and its desk at ${serving.address}/desk`);
      if (serving.firstLink !== undefined)
        context.print(
          `Nobody has come in yet. The first comes with this link, once: ${serving.firstLink}`,
        );

      await runUntilEnd(context, {
        end,
        storage: app.storage,
        finish: () => {
          context.printError("Finishing what runs…");
          return serving.close();
        },
      });
    } finally {
      await app.close();
    }
    context.leave();
  });
}
