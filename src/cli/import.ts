import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Command, Option } from "commander";
import type { App } from "../app.ts";
import { importCuttings, type ImportOutcome } from "../desk/import-cuttings.ts";
import { importSiteWords } from "../desk/import-site-words.ts";
import { AppError } from "../lib/app-error.ts";
import { printProgress } from "../lib/print-progress.ts";
import { type ListRead } from "../model/list-reading.ts";
import { importSources } from "../pipeline/import-sources.ts";
import { resultOf } from "../pipeline/documents/result-of.ts";
import { readSiteSettings } from "../storage/site-settings.ts";
import { command, type CommandContext, withApp } from "./command-context.ts";
import { counted, showList } from "./show-list.ts";

type Options = {
  readonly draft?: boolean;
  readonly publish?: boolean;
  readonly replaceWords?: boolean;
  readonly url?: string;
  readonly lines?: boolean;
  readonly json?: boolean;
};

const BY = "import";

/** cuttings import FILE */
export function importCommand(context: CommandContext): Command {
  return command("import", {
    says: "Read a page or list that you keep today: pasted text, HTML, Markdown, CSV, OPML, bookmarks, JSON Feed. Shows what it understood; stores it when told to.",
    example: "cuttings import old-page.txt --publish",
  })
    .argument("<file>", 'the file, or "-" for standard input')
    .option("--publish", "store and publish what is whole; the rest waits on the desk as drafts")
    .addOption(new Option("--draft", "store everything as drafts").conflicts("publish"))
    .option(
      "--replace-words",
      "with --publish: put the page's introduction and closing words in place of the site's own",
    )
    .option("--url <address>", "the page's own address, for its relative links")
    .option("--lines", "show what became of every line")
    .option("--json", "print data")
    .action(async (file: string, options: Options) => {
      const bytes = await readBytes(file, context);
      await withApp(context, async (app) => {
        const { vocabularies } = app.catalogue;
        const list = await readListed(app, bytes, { file, url: options.url });
        const stored =
          options.publish === true || options.draft === true
            ? await store(app, list, { ...options, context })
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
        for (const line of stored === undefined
          ? ["Nothing was stored. Store it with --publish, or with --draft for the desk."]
          : tell(stored))
          context.print(line);
      });
    });
}

async function readListed(
  { documents, catalogue }: App,
  bytes: Uint8Array,
  { file, url }: { readonly file: string; readonly url: string | undefined },
): Promise<ListRead> {
  const context = {
    vocabularies: catalogue.vocabularies,
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

type Stored = {
  readonly cuttings: Readonly<Record<ImportOutcome, number>>;
  readonly sources: { readonly added: number; readonly known: number };
  readonly words: Awaited<ReturnType<typeof importSiteWords>>;
};

async function store(
  app: App,
  list: ListRead,
  options: Options & { readonly context: CommandContext },
): Promise<Stored> {
  const now = app.now();
  const { language } = await readSiteSettings(app.db);
  const progress = printProgress(options.context.terminal, "Storing", list.cuttings.length);
  const outcomes = await importCuttings(app.db, list.cuttings, {
    publish: options.publish === true,
    language,
    by: BY,
    now,
    step: (done) => progress.step(done),
  });
  progress.end();
  const sources =
    list.sources.length === 0
      ? { added: 0, known: 0 }
      : await importSources(app.db, list.sources, now);
  const words =
    options.publish === true
      ? await importSiteWords(app.db, list, { replace: options.replaceWords === true, by: BY, now })
      : {};
  const count = (outcome: ImportOutcome): number =>
    outcomes.filter((one) => one === outcome).length;
  return {
    cuttings: { published: count("published"), draft: count("draft"), known: count("known") },
    sources,
    words,
  };
}

function tell({ cuttings, sources, words }: Stored): string[] {
  const said = [
    cuttings.published > 0 && `${counted(cuttings.published, "cutting")} published.`,
    cuttings.draft > 0 && `${counted(cuttings.draft, "draft")} on the desk.`,
    cuttings.known > 0 &&
      `${counted(cuttings.known, "cutting")} known from an earlier import, left as they are.`,
    sources.added > 0 && `${counted(sources.added, "source")} added.`,
    sources.known > 0 && `${counted(sources.known, "source")} known already.`,
    words.about === "set" && "The site's introduction is the page's now.",
    words.mission === "set" && "The site's closing words are the page's now.",
    (words.about === "kept" || words.mission === "kept") &&
      "The site's own words were kept; --replace-words puts the page's in their place.",
  ].filter((sentence) => sentence !== false);
  const isNew = cuttings.published + cuttings.draft + sources.added > 0;
  return isNew ? said : ["Nothing was added.", ...said];
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
