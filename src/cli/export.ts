import { type Command, Option } from "commander";
import type { App } from "../app/open-app.ts";
import { removeControls } from "../lib/remove-controls.ts";
import { CUTTING_STATES } from "../model/cutting.ts";
import { writeCsv } from "../publish/lists/write-csv.ts";
import { writeJson } from "../publish/lists/write-json.ts";
import { writeOpml } from "../publish/lists/write-opml.ts";
import { listExportedCuttings } from "../storage/cuttings/exported-cuttings.ts";
import { listExportedSources } from "../storage/sources/exported-sources.ts";
import { readSiteSettings } from "../storage/cuttings/site-settings.ts";
import { command, type CommandContext, withApp } from "./command-context.ts";
import { counted } from "./terminal/show-list.ts";
import { writeNewFile } from "./terminal/write-new-file.ts";

const FORMATS = ["csv", "json", "opml"] as const;
type Options = {
  readonly format: (typeof FORMATS)[number];
  readonly all?: boolean;
  readonly output?: string;
};

/** cuttings export */
export function exportCommand(context: CommandContext): Command {
  return command("export", {
    says: "Take everything out: the cuttings as CSV or JSON, the sources as OPML.",
    example: "cuttings export --format opml --output sources.opml",
  })
    .addOption(
      new Option("--format <format>", "csv or json for the cuttings, opml for the sources")
        .choices(FORMATS)
        .default("csv"),
    )
    .option("--all", "cuttings in every state, not only the published")
    .option("--output <file>", "a new file to write; without it, standard output")
    .action(async (options: Options) => {
      await withApp(context, async (app) => {
        const { text, count } = await write(app, options);
        if (options.output === undefined) {
          context.print(text.trimEnd());
          return;
        }
        await writeNewFile(options.output, removeControls(text));
        context.print(
          `${counted(count, options.format === "opml" ? "source" : "cutting")} written to ${options.output}.`,
        );
      });
    });
}

async function write(
  app: App,
  options: Options,
): Promise<{ readonly text: string; readonly count: number }> {
  if (options.format === "opml") {
    const sources = await listExportedSources(app.db);
    return {
      text: writeOpml((await readSiteSettings(app.db)).name, sources),
      count: sources.length,
    };
  }
  const cuttings = await listExportedCuttings(
    app.db,
    options.all === true ? CUTTING_STATES : ["published"],
  );
  return {
    text: options.format === "csv" ? writeCsv(cuttings) : writeJson(cuttings),
    count: cuttings.length,
  };
}
