import { type Command, InvalidArgumentError } from "commander";
import type { App } from "../app/open-app.ts";
import { AppError } from "../lib/app-error.ts";
import type { SourceProposal } from "../model/reading/discovery.ts";
import type { RepairTask } from "../model/reading/repair.ts";
import type { Database } from "../storage/database.ts";
import type { RepairPlace } from "../storage/sources/repairs.ts";
import { acceptRepair } from "../pipeline/repair/accept-repair.ts";
import { findReplacements, isSearch } from "../pipeline/repair/find-replacements.ts";
import { findRepairs, listRepairs } from "../pipeline/repair/list-repairs.ts";
import { repairInWords } from "./terminal/show-report.ts";
import { command, type CommandContext, withApp } from "./command-context.ts";
import { showProposals, showTried } from "./terminal/show-proposals.ts";

type Options = { readonly accept?: number; readonly pick?: number; readonly json?: boolean };

const BY = "command line";
const REPAIRS_AT_ONCE = 200;

/** cuttings sources repair [SOURCE] */
export function repairCommand(context: CommandContext): Command {
  return command("repair", {
    says: "List the sources that are not well with what may help, and accept a repair.",
    example: "cuttings sources repair 12 --accept 1",
  })
    .argument("[source]", "number of a source", wholeNumber)
    .option("--accept <number>", "do the repair of this number", wholeNumber)
    .option(
      "--pick <number>",
      "with --accept: of what is found, take the one of this number",
      wholeNumber,
    )
    .option("--json", "print data")
    .action(async (id: number | undefined, options: Options) => {
      await withApp(context, async (app) => {
        if (options.accept !== undefined) {
          const said = await accept(app, id, { ...options, accept: options.accept });
          for (const line of options.json === true ? [JSON.stringify({ done: said })] : said)
            context.print(line);
          return;
        }
        const tasks = await listAll(app.db, id);
        if (options.json === true) context.print(JSON.stringify(tasks));
        else
          for (const line of tasks.length === 0
            ? ["No source needs a repair."]
            : tasks.flatMap(showTask))
            context.print(line);
      });
    });
}

/** Asked for in parts, because each brings the readings of its sources along. */
async function listAll(db: Database, id: number | undefined): Promise<readonly RepairTask[]> {
  const all: RepairTask[] = [];
  for (let after: RepairPlace | undefined; ;) {
    const { tasks, next } = await listRepairs(db, { id, after, most: REPAIRS_AT_ONCE });
    all.push(...tasks);
    if (next === undefined) return all;
    after = next;
  }
}

async function accept(
  app: App,
  id: number | undefined,
  { accept, pick }: Options & { readonly accept: number },
): Promise<readonly string[]> {
  if (id === undefined)
    throw new AppError(
      "invalid",
      "Say which source: `cuttings sources repair 12 --accept 1`. Nothing was changed.",
    );
  const task = await findRepairs(app.db, id);
  const repair = task?.repairs[accept - 1];
  if (repair === undefined)
    throw new AppError(
      "not_found",
      `Source ${id} has no proposed repair ${accept}. Nothing was changed.`,
    );
  if (!isSearch(repair))
    return [await acceptRepair(app.db, id, repair, { by: BY, now: app.now() })];

  const search = await findReplacements(repair, { ...app, get: app.fetcher.get });
  if (search.nothing !== undefined)
    throw new AppError(
      "not_found",
      [`${search.nothing} Nothing was changed.`, ...showTried(search)].join("\n"),
    );
  const found: SourceProposal | undefined =
    pick === undefined ? undefined : search.proposals[pick - 1];
  if (pick !== undefined && found === undefined)
    throw new AppError(
      "invalid",
      `There is no proposal ${pick}: ${search.proposals.length} were found. Nothing was changed.`,
    );
  if (found === undefined)
    return [
      ...showProposals(search.proposals),
      `Nothing was changed yet. Take one with --accept ${accept} --pick NUMBER.`,
    ];
  return [await acceptRepair(app.db, id, repair, { by: BY, now: app.now(), found })];
}

function showTask({ source, health, reason, since, repairs }: RepairTask): string[] {
  return [
    `${String(source.id).padStart(5)}  ${source.name}  ${source.address}`,
    `       ${health} since ${since.toISOString().slice(0, "YYYY-MM-DD".length)}: ${reason}`,
    ...repairs.map(
      (repair, index) => `       ${index + 1}  ${repairInWords(repair)} ${repair.why}`,
    ),
    "",
  ];
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new InvalidArgumentError("It is a number from the list.");
  return Number(text);
}
