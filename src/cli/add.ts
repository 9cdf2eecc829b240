import { type Command, InvalidArgumentError } from "commander";
import type { App } from "../app/open-app.ts";
import { addSource } from "../desk/add-source.ts";
import { AppError } from "../lib/app-error.ts";
import { SOURCE_FIELDS } from "../model/catalogue.ts";
import { type Discovery, isNewAndFull, type SourceProposal } from "../model/reading/discovery.ts";
import { discoverSources } from "../pipeline/discovery/discover-sources.ts";
import { command, type CommandContext, withApp } from "./command-context.ts";
import { readSourceWords, type SourceOptions } from "./read-source-words.ts";
import { showProposals, showTried } from "./terminal/show-proposals.ts";

type Options = SourceOptions & { readonly pick?: number; readonly json?: boolean };

const BY = "command line";

/** cuttings add ADDRESS */
export function addCommand(context: CommandContext): Command {
  return command("add", {
    says: "Find what can be read at an address (its feeds, a sitemap, or the page itself) and add it as a source. Where several fit, shows them to pick from.",
    example: "cuttings add www.oecd.org/newsroom --pick 1 --place international",
  })
    .argument("<address>", "any address: of a feed, a page, a whole site")
    .option("--pick <number>", "add the proposal of this number", wholeNumber)
    .option("--name <name>", "what to call the source")
    .option("--publisher <name>", "who stands behind it")
    .option("--place <place>", 'a country as two letters ("fr"), or "international"')
    .option("--language <language>", 'language of the items ("pt-BR")')
    .option("--field <field>", `one of: ${SOURCE_FIELDS.join(", ")}`)
    .option("--json", "print data")
    .action(async (address: string, options: Options) => {
      await withApp(context, async (app) => {
        const words = readSourceWords(app.catalogue.vocabularies, options);
        const discovery = await discoverSources(address, {
          ...app,
          get: app.fetcher.get,
        });
        if (discovery.nothing !== undefined && options.json !== true)
          throw new AppError("not_found", [discovery.nothing, ...showTried(discovery)].join("\n"));
        const picked = pick(discovery, options.pick);
        const added = picked && {
          id: await add(app, { ...picked, ...words }),
          ...picked,
          ...words,
        };
        if (options.json === true)
          context.print(JSON.stringify({ ...discovery, added: added ?? null }));
        else for (const line of tell(discovery.proposals, added)) context.print(line);
        if (discovery.nothing !== undefined) context.fail();
      });
    });
}

/** What a person named, or the only one that is worth adding. */
function pick({ proposals }: Discovery, wanted: number | undefined): SourceProposal | undefined {
  if (wanted !== undefined) {
    const picked = proposals[wanted - 1];
    if (picked === undefined)
      throw new AppError(
        "invalid",
        `There is no proposal ${wanted}: ${proposals.length} were found. Nothing was added.`,
      );
    return picked;
  }
  const worthy = proposals.filter(isNewAndFull);
  return worthy.length === 1 ? worthy[0] : undefined;
}

async function add(
  { db, now }: Pick<App, "db" | "now">,
  proposal: SourceProposal,
): Promise<number> {
  const { id, isKnown } = await addSource(
    db,
    { ...proposal, homepage: proposal.homepage },
    { by: BY, now: now(), reason: proposal.reason },
  );
  if (isKnown)
    throw new AppError(
      "conflict",
      `${proposal.address} is source ${id} already. Nothing was added.`,
    );
  return id;
}

function tell(
  proposals: readonly SourceProposal[],
  added: { readonly id: number; readonly name: string; readonly address: string } | undefined,
): readonly string[] {
  if (added !== undefined)
    return [
      ...showProposals(proposals.filter((one) => one.address === added.address)),
      `Added as source ${added.id}: ${added.name}`,
    ];
  const said = proposals.some(isNewAndFull)
    ? "Nothing was added yet. Pick one with --pick NUMBER."
    : "Nothing was added: all of it is known already or empty. --pick NUMBER adds one all the same.";
  return [...showProposals(proposals), said];
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new InvalidArgumentError("It is the number that stands before a proposal.");
  return Number(text);
}
