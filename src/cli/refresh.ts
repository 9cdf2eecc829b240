import type { Command } from "commander";
import { askForReadings } from "../desk/ask-for-readings.ts";
import { AppError } from "../lib/app-error.ts";
import { printProgress } from "../lib/print-progress.ts";
import { collectSources } from "../pipeline/collect/collect-sources.ts";
import { itemsIn } from "../pipeline/collect/items-in.ts";
import type { SourceReading } from "../pipeline/collect/source-reading.ts";
import { troubleIn } from "../pipeline/collect/trouble-in.ts";
import { groupStories } from "../pipeline/understand/group-stories.ts";
import { understandItems } from "../pipeline/understand/understand-items.ts";
import type { Database } from "../storage/database.ts";
import { type HeldSource, listHeldSources } from "../storage/sources/held-sources.ts";
import { findSourceByAddress } from "../storage/sources/sources.ts";
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
        const { signal } = new AbortController();
        const read = await collectSources(
          {
            ...app,
            get: app.fetcher.get,
            followMoves: app.config.followsMoves,
            onlySource: id,
            waitsForGaps: true,
            onReading: (reading) => {
              outcomes.push(outcomeOf(reading));
              progress.step(outcomes.length, reading.source.name);
            },
          },
          signal,
        );
        const held = await listHeldSources(app.db, { now: app.now(), onlySource: id });
        outcomes.push(...held.map(leftOutcome));
        await understandItems(app, signal);
        await groupStories(app, signal);
        progress.end(
          tellEnd({ read, failed: count(outcomes, "failed"), waiting: waiting.length, held }),
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

function count(outcomes: readonly Outcome[], wanted: string): number {
  return outcomes.filter(({ outcome }) => outcome === wanted).length;
}

type End = {
  readonly read: number;
  readonly failed: number;
  readonly waiting: number;
  readonly held: readonly HeldSource[];
};

function tellEnd({ read, failed, waiting, held }: End): string {
  return [
    `${read} sources read, ${failed} of them failed.`,
    ...(waiting === 0 ? [] : [`${waiting} were left in peace: paused, or read only minutes ago.`]),
    ...(held.length === 0 ? [] : [tellLeft(held)]),
  ].join(" ");
}

const MOST_NAMED = 5;

/** What was not read, and why not: the collector takes it later. */
function tellLeft(held: readonly HeldSource[]): string {
  const hosts = [...new Set(held.map(({ hostKey }) => hostKey))];
  const named = hosts.slice(0, MOST_NAMED).join(", ");
  return `${held.length} are left for later, as their hosts are being read by another process or rest: ${named}${hosts.length > MOST_NAMED ? " …" : ""}.`;
}

function leftOutcome({ name, address, freeAt, pauseReason }: HeldSource): Outcome {
  return {
    source: name,
    address,
    outcome: "left",
    items: 0,
    reason: pauseReason ?? `Its host is taken until ${freeAt.toISOString()}.`,
  };
}

function outcomeOf(reading: SourceReading): Outcome {
  const { source, fetched } = reading;
  const trouble = troubleIn(reading);
  return {
    source: source.name,
    address: source.address,
    outcome: trouble === undefined ? fetched.outcome : "failed",
    items: itemsIn(reading).items.count,
    reason: trouble?.reason,
  };
}
