import type { Command } from "commander";
import { nameHealth } from "../model/source.ts";
import { listSources } from "../storage/sources/source-lists.ts";
import { command, type CommandContext, withApp } from "./command-context.ts";
import { checkSourcesCommand } from "./check-sources.ts";
import { repairCommand } from "./repair.ts";

/** cuttings sources */
export function sourcesCommand(context: CommandContext): Command {
  const sources = command("sources", {
    says: "List the sources with their health and its reason.",
    example: "cuttings sources --failing",
  })
    .option("--failing", "only those that are not well")
    .option("--json", "print data")
    .action(async (options: { failing?: boolean; json?: boolean }) => {
      await withApp(context, async (app) => {
        const all = await listSources(app.db);
        const shown =
          options.failing === true
            ? all.filter((source) => source.health !== "well" && source.health !== "new")
            : all;
        if (options.json === true) context.print(JSON.stringify(shown));
        else for (const source of shown) context.print(lineOf(source));
      });
    });
  sources.addCommand(repairCommand(context).exitOverride());
  sources.addCommand(checkSourcesCommand(context).exitOverride());
  return sources;
}

function lineOf(source: Awaited<ReturnType<typeof listSources>>[number]): string {
  const facts = `${String(source.id).padStart(5)}  ${nameHealth(source.health).padEnd(16)} ${String(source.items).padStart(6)} items`;
  return `${facts}  ${source.name}  ${source.address}\n${" ".repeat(24)}${source.health_reason}`;
}
