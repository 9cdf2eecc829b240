import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { makeWorld } from "../../world/make-world.ts";
import { serveWorld } from "../../world/serve-world.ts";
import { worldCatalogue } from "../../world/world-catalogue.ts";
import { openApp } from "../app/open-app.ts";
import { startServing } from "../app/start-serving.ts";
import { command, type CommandContext } from "./command-context.ts";
import { publishDemo } from "./publish-demo.ts";
import { runUntilEnd, waitForEnd } from "./terminal/wait-for-end.ts";

const SEED = 1;
/** The slow servers of the demo's world wait so long: slower than well, quicker than given up. */
const SLOW_MS = 12_000;

/**
 * cuttings demo: the whole product over a make-believe world, on a database that is thrown away.
 */
export function demoCommand(context: CommandContext): Command {
  return command("demo", {
    says: "Show all of it over a make-believe world: no network, nothing kept.",
    example: "CUTTINGS_PORT=9000 cuttings demo",
  }).action(async () => {
    const end = waitForEnd();
    const folder = mkdtempSync(join(tmpdir(), "cuttings-demo-"));
    const world = makeWorld({ seed: SEED, today: context.now() });
    const served = await serveWorld(world, {
      named: true,
      now: context.now,
      difficult: { slowMs: SLOW_MS },
    });
    const app = await openApp({
      env: {
        ...context.env,
        DATABASE_URL: undefined,
        CUTTINGS_DATA: folder,
        CUTTINGS_BACKUPS: "0",
      },
      now: context.now,
      say: context.printError,
      sources: worldCatalogue(world, served),
      fetching: { privateNetworks: true, lookup: served.lookup },
    });
    try {
      await publishDemo(app.db, { world, served, now: context.now() });
      const serving = await startServing(app);
      context.print(
        `The demo is at ${serving.address}/ and its desk at ${serving.address}/desk, over a make-believe world at ${served.address}/`,
      );
      if (serving.firstLink !== undefined)
        context.print(`Come to the desk with this link, once: ${serving.firstLink}`);

      await runUntilEnd(context, { end, storage: app.storage, finish: serving.close });
    } finally {
      await app.close();
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    }
    context.leave();
  });
}
