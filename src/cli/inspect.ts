import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { z } from "zod";
import { openFetcher } from "../app/open-fetcher.ts";
import { AppError } from "../lib/app-error.ts";
import { inspectFeed } from "../pipeline/inspect/inspect-feed.ts";
import { inspectPage, understandPage } from "../pipeline/inspect/inspect-page.ts";
import { type EnrichTables, readEnrichTables } from "../pipeline/understand/enrich-item.ts";
import { command, type CommandContext } from "./command-context.ts";
import { inspectItemsCommand } from "./inspect-items.ts";
import { inspectStoriesCommand } from "./inspect-stories.ts";

type Said = { readonly url?: string; readonly contentType?: string; readonly feedText?: string };
type Inspect = (
  body: Uint8Array,
  context: {
    readonly address?: string;
    readonly contentType?: string;
    readonly feedText?: string;
    readonly readAt?: Date;
  },
) => object | Promise<object>;

const CATALOGUE = new URL("../../catalogue/", import.meta.url);

const BATCH_LINE = z.object({
  name: z.string(),
  path: z.string(),
  url: z.string().optional(),
  contentType: z.string().optional(),
  feedText: z.string().optional(),
});

/**
 * cuttings inspect feed|page|items|stories: shows what Cuttings sees. Its JSON is a contract: docs/inspect.md.
 */
export function inspectCommand(context: CommandContext): Command {
  const inspect = command("inspect", {
    says: "Show what Cuttings sees in a feed, a page, items or stories; stores nothing.",
    example: "cuttings inspect feed https://www.oecd.org/feed.xml",
  });
  inspect.addCommand(oneOf("feed", inspectFeed, context).exitOverride());
  let tables: Promise<EnrichTables> | undefined;
  const readAndUnderstand: Inspect = async (body, said) => {
    tables ??= readEnrichTables(CATALOGUE);
    return understandPage(inspectPage(body, said), said.address, await tables);
  };
  inspect.addCommand(
    oneOf("page", readAndUnderstand, context)
      .option("--feed-text <file>", "what a feed gave of its text, which the page should hold")
      .exitOverride(),
  );
  inspect.addCommand(inspectItemsCommand(context).exitOverride());
  inspect.addCommand(inspectStoriesCommand(context).exitOverride());
  return inspect;
}

function oneOf(what: "feed" | "page", inspect: Inspect, context: CommandContext): Command {
  return command(what, {
    says: `Show what is read from a ${what}, as JSON.`,
    example: `cuttings inspect ${what} saved.html --url https://example.org/`,
  })
    .argument("[input]", "a file, an address, or - for standard input")
    .option("--url <address>", "where it came from, for its relative links")
    .option("--content-type <type>", "what its server said that it is")
    .option(
      "--batch",
      'many files: standard input holds {"name","path","url"?,"contentType"?} a line',
    )
    .option("--json", "accepted for every command; the output is JSON anyway")
    .action(
      async (input: string | undefined, options: Said & { batch?: boolean }, self: Command) => {
        if (options.batch === true) return inspectBatch(inspect, context);
        if (input === undefined)
          return self.error(`error: name a file or an address, or - for standard input`);
        const { body, ...said } = await readOne(input, options, context);
        const feedText =
          options.feedText === undefined
            ? undefined
            : new TextDecoder().decode(await readNamed(options.feedText));
        const result = await inspect(body, { ...said, feedText, readAt: context.now() });
        context.print(JSON.stringify(result, undefined, 2));
        if ("error" in result) context.fail();
      },
    );
}

/**
 * One line in, one line out, one file in memory at a time; a bad line or file is an error of its
 * own.
 */
async function inspectBatch(inspect: Inspect, context: CommandContext): Promise<void> {
  for await (const line of context.inputLines()) {
    if (line.trim() !== "")
      await context.printAll(JSON.stringify(await inspectLine(inspect, line, context.now())));
  }
}

async function inspectLine(inspect: Inspect, line: string, readAt: Date): Promise<object> {
  let name: string | undefined;
  try {
    const given = BATCH_LINE.parse(JSON.parse(line));
    name = given.name;
    const result = await inspect(await readFile(given.path), {
      address: given.url,
      contentType: given.contentType,
      feedText: given.feedText,
      readAt,
    });
    return "error" in result ? { name, error: result.error } : { name, result };
  } catch (error) {
    return {
      name: name ?? null,
      error: {
        code: name === undefined ? "bad_line" : "unreadable",
        message: error instanceof Error ? error.message : String(error),
      },
    };
  }
}

async function readOne(
  input: string,
  said: Said,
  context: CommandContext,
): Promise<{
  readonly body: Uint8Array;
  readonly address?: string;
  readonly contentType?: string;
}> {
  if (/^https?:\/\//i.test(input)) return fetchOne(input, said, context);
  const body = input === "-" ? await context.readInput() : await readNamed(input);
  return { body, address: said.url, contentType: said.contentType };
}

async function readNamed(file: string): Promise<Uint8Array> {
  return readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new AppError(
      "not_found",
      `${file} cannot be read (${cause.code}). Name a file, an address that begins with http, or - for standard input.`,
      { cause },
    );
  });
}

async function fetchOne(input: string, said: Said, context: CommandContext) {
  const fetcher = openFetcher(context);
  try {
    const fetched = await fetcher.get(input);
    if (fetched.outcome !== "body")
      throw new AppError(
        "unavailable",
        `${input} could not be read: ${fetched.outcome === "failed" ? fetched.reason : "it says that it is unchanged"}`,
      );
    return {
      body: fetched.body,
      address: said.url ?? fetched.address,
      contentType: said.contentType ?? fetched.headers.contentType,
    };
  } finally {
    await fetcher.close();
  }
}
