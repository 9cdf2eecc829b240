import type { Command } from "commander";
import type { App } from "../app/open-app.ts";
import { reportSources } from "../desk/report-sources.ts";
import { AppError } from "../lib/app-error.ts";
import { printProgress } from "../lib/print-progress.ts";
import { removeControls } from "../lib/remove-controls.ts";
import type { ReportedSource, SourceReport } from "../model/reading/source-report.ts";
import { collectSources } from "../pipeline/collect/collect-sources.ts";
import { OutageWatch } from "../pipeline/collect/outage-watch.ts";
import { acceptRepair } from "../pipeline/repair/accept-repair.ts";
import { findReplacements, isSearch } from "../pipeline/repair/find-replacements.ts";
import { groupStories } from "../pipeline/understand/group-stories.ts";
import { understandItems } from "../pipeline/understand/understand-items.ts";
import { writeSourceReport } from "../publish/lists/write-source-report.ts";
import { countSources } from "../storage/sources/sources.ts";
import { command, type CommandContext, withApp } from "./command-context.ts";
import { showReport } from "./terminal/show-report.ts";
import { writeNewFile } from "./terminal/write-new-file.ts";

type Options = {
  readonly repair?: boolean;
  readonly output?: string;
  readonly json?: boolean;
};

const BY = "command line";

/** cuttings sources check */
export function checkSourcesCommand(context: CommandContext): Command {
  return command("check", {
    says: "Ask the sources that are due, and tell which answered, which moved, which are gone, and what may help.",
    example: "cuttings sources check --output check.csv",
  })
    .option(
      "--repair",
      "look for those that are gone on their publishers' sites, and take the only feed that is found",
    )
    .option(
      "--output <file>",
      "a new file with a row for each source, to send to whoever keeps the list",
    )
    .option("--json", "print data")
    .action(async (options: Options) => {
      await withApp(context, async (app) => {
        await ask(app, context);
        if (options.repair === true && (await repairAll(app)) > 0) await ask(app, context);
        const report = await reportSources(app.db);
        if (report.outage !== undefined) throw new AppError("unavailable", report.outage);
        await tell(report, options, context);
      });
    });
}

/** What was read meanwhile by a program that runs is not asked again. */
async function ask(app: App, context: CommandContext): Promise<void> {
  const sources = await countSources(app.db);
  if (sources === 0) throw new AppError("not_found", "There is no source to ask.");
  const outage = new OutageWatch();
  const progress = printProgress(context.terminal, "Asking", sources);
  const { signal } = new AbortController();
  let asked = 0;
  await collectSources(
    {
      ...app,
      get: app.fetcher.get,
      outage,
      waitsForGaps: true,
      onReading: ({ source }) => {
        asked += 1;
        progress.step(asked, source.name);
      },
    },
    signal,
  );
  progress.end(`${asked} sources asked.`);
  if (outage.isOutage)
    throw new AppError(
      "unavailable",
      `Nothing could be reached: none of the ${asked} sources that were asked answered, so it is this machine that is cut off. No source was marked.`,
    );
  await understandItems(app, signal);
  await groupStories(app, signal);
}

/** Only where one thing was found there is nothing for a person to choose. */
async function repairAll(app: App): Promise<number> {
  const { sources } = await reportSources(app.db);
  let repaired = 0;
  for (const source of sources)
    if (source.finding !== "paused" && (await repairOne(app, source))) repaired += 1;
  return repaired;
}

async function repairOne(app: App, { id, proposed }: ReportedSource): Promise<boolean> {
  const search = proposed.find(isSearch);
  if (search === undefined) return false;
  const { proposals } = await findReplacements(search, { ...app, get: app.fetcher.get });
  const fresh = proposals.filter(({ known }) => known === undefined);
  const [found] = fresh;
  if (found === undefined || fresh.length > 1) return false;
  await acceptRepair(app.db, id, search, { by: BY, now: app.now(), found });
  return true;
}

async function tell(
  report: SourceReport,
  { output, json }: Options,
  context: CommandContext,
): Promise<void> {
  if (output !== undefined) await writeNewFile(output, removeControls(writeSourceReport(report)));
  if (json === true) context.print(JSON.stringify(report));
  else for (const line of showReport(report)) context.print(line);
  if (output !== undefined && json !== true) context.print(`Written to ${output}.`);
}
