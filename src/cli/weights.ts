import type { Command } from "commander";
import { AppError } from "../lib/app-error.ts";
import { FACETS, findTermName, type Vocabularies } from "../model/facet.ts";
import { resetWeights } from "../pipeline/ranking/reset-weights.ts";
import { tellWeights, type ToldWeight } from "../pipeline/ranking/tell-weights.ts";
import { readRankSettings, saveRankSettings } from "../storage/ranking/rank-settings.ts";
import { findNewestWeights, findWeights } from "../storage/ranking/weights-versions.ts";
import { listSources } from "../storage/sources/source-lists.ts";
import { command, type CommandContext, withApp } from "./command-context.ts";

const BY = "command";
const MOST_SHOWN = 20;

/** cuttings weights: what the order of the inbox was taught, and what is asked of it. */
export function weightsCommand(context: CommandContext): Command {
  const weights = command("weights", {
    says: "Show, export or reset what the order of the inbox learned; ask for more of something.",
    example: "cuttings weights show",
  });
  for (const part of [show, exportWeights, reset, ask, target])
    weights.addCommand(part(context).exitOverride());
  return weights;
}

function show(context: CommandContext): Command {
  return command("show", {
    says: "Show what was learned, in words, what speaks most for a story first.",
    example: "cuttings weights show --json",
  })
    .option("--json", "print data, all of it")
    .action(async (options: { json?: boolean }) => {
      await withApp(context, async ({ db, catalogue }) => {
        const { version, madeAt, decisions, weights } = await findNewestWeights(db);
        const sources = new Map((await listSources(db)).map(({ id, name }) => [id, name]));
        const told = tellWeights(weights, { terms: termNames(catalogue.vocabularies), sources });
        if (options.json === true)
          return context.print(JSON.stringify({ version, madeAt, decisions, weights: told }));
        if (told.length === 0)
          return context.print(
            "Nothing was learned yet: the weights of the first hour stand. Every pick and pass teaches.",
          );
        context.print(`Version ${version}, from ${decisions} verdicts.`);
        const middle = Math.max(MOST_SHOWN, told.length - MOST_SHOWN);
        for (const one of told.slice(0, MOST_SHOWN)) context.print(lineOf(one));
        if (middle > MOST_SHOWN) context.print("   …");
        for (const one of told.slice(middle)) context.print(lineOf(one));
      });
    });
}

function exportWeights(context: CommandContext): Command {
  return command("export", {
    says: "Print weights as JSON, for `cuttings replay --weights`.",
    example: "cuttings weights export > weights.json",
  })
    .option("--version <number>", "an earlier version; the newest of each day is kept")
    .option("--json", "accepted for every command; the output is JSON anyway")
    .action(async (options: { version?: string }) => {
      await withApp(context, async ({ db }) => {
        const wanted = options.version;
        const found =
          wanted === undefined
            ? await findNewestWeights(db)
            : await findWeights(db, /^\d{1,9}$/.test(wanted) ? Number(wanted) : 0);
        if (found === undefined)
          throw new AppError("not_found", `There is no version ${wanted} of the weights.`);
        await context.printAll(JSON.stringify(found.weights));
      });
    });
}

function reset(context: CommandContext): Command {
  return command("reset", {
    says: "Forget what was learned; verdicts stand, and later ones teach anew.",
    example: "cuttings weights reset",
  }).action(async () => {
    await withApp(context, async ({ db, now }) => {
      await resetWeights(db, { by: BY, now: now() });
      context.print(
        "The weights of the first hour stand again. The inbox follows within ten minutes.",
      );
    });
  });
}

function ask(context: CommandContext): Command {
  return command("ask", {
    says: "Lift stories with a term or with words, until it is taken back; without one, list.",
    example: 'cuttings weights ask "bus lanes"',
  })
    .argument("[wish]", "a term, as theme:procurement, or words that a title must have")
    .option("--forget", "ask for it no longer")
    .action(async (wish: string | undefined, options: { forget?: boolean }) => {
      await withApp(context, async ({ db, now }) => {
        const settings = await readRankSettings(db);
        if (wish === undefined) return settings.asked.forEach((one) => context.print(one));
        const others = settings.asked.filter((one) => one !== wish);
        const asked = options.forget === true ? others : [...others, wish];
        await saveRankSettings(db, { ...settings, asked }, { by: BY, now: now() });
        context.print(options.forget === true ? "Asked for no longer." : "Asked for from now on.");
      });
    });
}

function target(context: CommandContext): Command {
  return command("target", {
    says: "Say what share of a week's page a term should have; without a share, leave it open.",
    example: "cuttings weights target service:housing 0.2",
  })
    .argument("<term>", "as service:housing")
    .argument("[share]", "from 0 to 1")
    .action(async (term: string, share: string | undefined) => {
      await withApp(context, async ({ db, now, catalogue }) => {
        if (!termNames(catalogue.vocabularies).has(term))
          throw new AppError("invalid", `There is no term ${term}. Write one as service:housing.`);
        const value = Number(share ?? 0);
        if (!(value >= 0 && value <= 1))
          throw new AppError("invalid", "A share is a number from 0 to 1. Nothing was changed.");
        const settings = await readRankSettings(db);
        const { [term]: _before, ...others } = settings.targets;
        const targets = share === undefined ? others : { ...others, [term]: value };
        await saveRankSettings(db, { ...settings, targets }, { by: BY, now: now() });
        context.print(
          share === undefined ? `${term} is left open.` : `${term} should have ${share}.`,
        );
      });
    });
}

function termNames(vocabularies: Vocabularies): ReadonlyMap<string, string> {
  return new Map(
    FACETS.flatMap((facet) =>
      vocabularies[facet].map((term) => [`${facet}:${term.id}`, findTermName(term, "en")] as const),
    ),
  );
}

function lineOf({ words, mean, unsure }: ToldWeight): string {
  const shown = `${mean < 0 ? "−" : "+"}${Math.abs(mean).toFixed(2)}`;
  return `${shown.padStart(7)}  ± ${unsure.toFixed(2)}  ${words}`;
}
