import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Command, Option } from "commander";
import type { App } from "../app/open-app.ts";
import { AppError } from "../lib/app-error.ts";
import { type ListRead } from "../model/lists/list-reading.ts";
import { resultOf } from "../pipeline/documents/result-of.ts";
import { command, type CommandContext, withApp } from "./command-context.ts";
import { showList } from "./terminal/show-list.ts";
import { storeList, tellStored } from "./store-list.ts";

type Options = {
  readonly draft?: boolean;
  readonly publish?: boolean;
  readonly exact?: boolean;
  readonly replaceWords?: boolean;
  readonly url?: string;
  readonly lines?: boolean;
  readonly json?: boolean;
};

/** cuttings import FILE */
export function importCommand(context: CommandContext): Command {
  return command("import", {
    says: "Read a page or list that you keep today: pasted text, HTML, Markdown, CSV, OPML, bookmarks, JSON, an export of Cuttings. Shows what it understood; stores it when told to.",
    example: "cuttings import old-page.txt --publish",
  })
    .argument("<file>", 'the file, or "-" for standard input')
    .option("--publish", "store and publish what is whole; the rest waits on the desk as drafts")
    .addOption(new Option("--draft", "store everything as drafts").conflicts("publish"))
    .addOption(
      new Option(
        "--exact",
        "store an export of Cuttings as it was: states, addresses and times",
      ).conflicts(["publish", "draft"]),
    )
    .option(
      "--replace-words",
      "with --publish: put the page's introduction and closing words in place of the site's own",
    )
    .option("--url <address>", "the page's own address, for its relative links")
    .option("--lines", "show what became of every line")
    .option("--json", "print data")
    .action((file: string, options: Options) => importFile(file, options, context));
}

async function importFile(file: string, options: Options, context: CommandContext): Promise<void> {
  const bytes = await readBytes(file, context);
  await withApp(context, async (app) => {
    const { vocabularies } = app.catalogue;
    const list = await readListed(app, bytes, { file, url: options.url });
    const isToStore = options.publish === true || options.draft === true || options.exact === true;
    const stored = isToStore
      ? await storeList(app, list, { ...options, terminal: context.terminal })
      : undefined;
    if (options.json === true) {
      context.print(JSON.stringify({ ...list, stored: stored ?? null }));
      return;
    }
    const nameKind = (id: string): string =>
      vocabularies.kind.find((kind) => kind.id === id)?.names.en ?? id;
    for (const line of showList(list, { file, nameKind, everyLine: options.lines === true }))
      context.print(line);
    context.print("");
    for (const line of stored === undefined ? [howToStore(list)] : tellStored(stored))
      context.print(line);
  });
}

async function readListed(
  { documents, catalogue, now }: App,
  bytes: Uint8Array,
  { file, url }: { readonly file: string; readonly url: string | undefined },
): Promise<ListRead> {
  const context = {
    vocabularies: catalogue.vocabularies,
    now: now(),
    fileName: basename(file),
    ...(url !== undefined && { siteAddress: pageAddress(url) }),
  };
  const list = resultOf(await documents.run("inspectList", { bytes, context }));
  if ("error" in list)
    throw new AppError(
      "invalid",
      `${file} could not be read. ${list.error.message} Nothing was stored.`,
    );
  return list;
}

function howToStore(list: ListRead): string {
  const ways = "Store it with --publish, or with --draft for the desk";
  return list.format === "export"
    ? `Nothing was stored. ${ways}, or with --exact as it was where it was exported.`
    : `Nothing was stored. ${ways}.`;
}

function pageAddress(address: string): string {
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  throw new AppError(
    "invalid",
    `--url must be the page's web address, not "${address}". Nothing was stored.`,
  );
}

async function readBytes(file: string, context: CommandContext): Promise<Uint8Array> {
  if (file === "-") return context.readInput();
  try {
    return await readFile(file);
  } catch (cause) {
    throw new AppError(
      "not_found",
      `${file} could not be opened (${cause instanceof Error && "code" in cause ? String(cause.code) : "unknown reason"}). Nothing was stored.`,
      { cause },
    );
  }
}
