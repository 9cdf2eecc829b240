import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { AppError } from "../lib/app-error.ts";
import { DAY } from "../lib/duration.ts";
import { LEARNED_WEIGHTS, type LearnedWeights } from "../model/learned-weights.ts";
import { ORDERS, replayPeriod, type Replayed } from "../pipeline/ranking/replay-period.ts";
import { command, type CommandContext, withApp } from "./command-context.ts";

type Options = {
  readonly from: string;
  readonly to: string;
  readonly weights?: string;
  readonly json?: boolean;
};

/** cuttings replay: how well the inbox would have stood in a past period. */
export function replayCommand(context: CommandContext): Command {
  return command("replay", {
    says: "Rank a past period again, and show how many of the editors' picks stood first.",
    example: "cuttings replay --from 2026-10-01 --to 2026-10-31",
  })
    .requiredOption("--from <day>", "the first day, as 2026-10-01, by UTC")
    .requiredOption("--to <day>", "the last day")
    .option(
      "--weights <file>",
      "weights from `cuttings weights export`, in place of each day's own",
    )
    .option("--json", "print data")
    .action(async ({ from, to, weights, json }: Options) => {
      const first = readDay(from, "--from");
      const last = readDay(to, "--to");
      if (last < first)
        throw new AppError("invalid", "--to is before --from. Nothing was ranked: turn them.");
      const period = {
        from: first,
        to: new Date(last.getTime() + DAY),
        weights: weights === undefined ? undefined : await readWeights(weights),
      };
      await withApp(context, async (app) => {
        const replayed = await replayPeriod(app, period, new AbortController().signal);
        if (replayed === undefined) return;
        if (json === true) context.print(JSON.stringify(replayed));
        else for (const line of tell(replayed)) context.print(line);
      });
    });
}

function readDay(written: string, option: string): Date {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? new Date(`${written}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime()))
    throw new AppError("invalid", `${option} is no day: write it as 2026-10-01.`);
  return day;
}

async function readWeights(path: string): Promise<LearnedWeights> {
  const read = LEARNED_WEIGHTS.safeParse(
    await readFile(path, "utf8")
      .then(JSON.parse)
      .catch(() => null),
  );
  if (!read.success)
    throw new AppError(
      "invalid",
      `${path} holds no weights. Nothing was ranked: give a file that \`cuttings weights export\` wrote.`,
    );
  return read.data;
}

function tell({ days, stories, orders }: Replayed): readonly string[] {
  const picks = orders.cold.picks;
  const rows = ORDERS.map((order) => {
    const { inFirst, logLoss, calibrationError } = orders[order];
    const counts = [inFirst[20], inFirst[50], inFirst[100]].map((count) =>
      String(count).padStart(6),
    );
    return `${order.padEnd(14)}${counts.join("")}${shown(logLoss)}${shown(calibrationError)}`;
  });
  return [
    `${days} days, ${stories} stories, ${picks} of them picked. How many of the picks stood in the first of their day:`,
    `${"".padEnd(14)}    20    50   100  log-loss  calibration error`,
    ...rows,
  ];
}

function shown(value: number | undefined): string {
  return (value === undefined ? "–" : value.toFixed(3)).padStart(10);
}
