import type { Command } from "commander";
import { askForReadings } from "../desk/ask-for-readings.ts";
import { AppError } from "../lib/app-error.ts";
import { printProgress } from "../lib/print-progress.ts";
import { collectSources } from "../pipeline/collect-sources.ts";
import type { SourceReading } from "../pipeline/read-source.ts";
import type { Database } from "../storage/database.ts";
import { findSourceByAddress } from "../storage/sources.ts";
import { command, type CommandContext, withApp } from "./command-context.ts";

type Outcome = {
  readonly source: string;
  readonly address: string;
  readonly outcome: string;
  readonly items: number;
  readonly reason?: string;
};

/** cuttings refresh [SOURCE] */
export function refreshCommand(context: CommandContext): Command {
  return command("refresh", {
    says: "Read sources now: one by its number or address, or all that are not paused.",
    example: "cuttings refresh https://www.oecd.org/feed.xml",
  })
    .argument("[source]", "number or address of a source")
    .option("--json", "print data, one line a source")
    .action(async (wanted: string | undefined, options: { json?: boolean }) => {
      await withApp(context, async (app) => {
        const id = wanted === undefined ? undefined : await findWanted(app.db, wanted);
        const { due, waiting } = await askForReadings(app.db, { id, now: app.now() });
        if (due + waiting.length === 0)
          throw new AppError(
            "not_found",
            wanted === undefined
              ? "There is no source to read."
              : `There is no source ${wanted}. \`cuttings sources\` lists them all.`,
          );
        if (id !== undefined && waiting[0] !== undefined)
          throw new AppError("conflict", `Source ${wanted} is not read now. ${waiting[0].reason}`);

        const progress = printProgress(context.terminal, "Reading", due);
        const outcomes: Outcome[] = [];
        const read = await collectSources(
          {
            ...app,
            get: app.fetcher.get,
            followMoves: app.config.followsMoves,
            onlySource: id,
            onReading: (reading) => {
              outcomes.push(outcomeOf(reading));
              progress.step(outcomes.length, reading.source.name);
            },
          },
          new AbortController().signal,
        );
        progress.end(
          `${read} sources read, ${outcomes.filter((one) => one.outcome === "failed").length} of them failed.${waiting.length === 0 ? "" : ` ${waiting.length} were left in peace: paused, or read only minutes ago.`}`,
        );
        if (options.json === true)
          for (const outcome of outcomes) context.print(JSON.stringify(outcome));
      });
    });
}

/** A source's number, or the number of the source at an address. */
async function findWanted(db: Database, wanted: string): Promise<number> {
  const id = /^\d+$/.test(wanted) ? Number(wanted) : await findSourceByAddress(db, wanted);
  if (id !== undefined) return id;
  throw new AppError(
    "not_found",
    `There is no source ${wanted}. \`cuttings sources\` lists them all.`,
  );
}

function outcomeOf({ source, fetched, items, unreadable }: SourceReading): Outcome {
  const failed = fetched.outcome === "failed" ? fetched.reason : unreadable?.message;
  return {
    source: source.name,
    address: source.address,
    outcome: failed === undefined ? fetched.outcome : "failed",
    items: items.count,
    reason: failed,
  };
}
