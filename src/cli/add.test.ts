import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { withServer } from "../../test/helpers/servers/with-server.ts";
import { AppError } from "../lib/app-error.ts";
import { buildProgram } from "./build-program.ts";
import type { CommandContext } from "./command-context.ts";
import { readyFolder } from "../../test/helpers/database/ready-folder.ts";

const FEED = `<rss version="2.0"><channel><title>Ministry of Works</title><item><title>A bridge is open</title><link>https://example.org/bridge</link><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate></item></channel></rss>`;

type Run = (...args: string[]) => Promise<string>;

async function withCommand(body: (run: Run, origin: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-add-"));
  try {
    await readyFolder(join(folder, "data"));
    await withServer(
      (_, response) => response.end(FEED),
      (origin) =>
        body(async (...args) => {
          const printed: string[] = [];
          const context: CommandContext = {
            env: {
              CUTTINGS_DATA: join(folder, "data"),
              CUTTINGS_LOG: "silent",
              CUTTINGS_READ_PRIVATE: new URL(origin).host,
            },
            print: (line) => printed.push(line),
            printAll: async (line) => void printed.push(line),
            printError: (line) => printed.push(line),
            inputLines: async function* () {},
            fail: () => printed.push("(failed)"),
            leave: () => assert.fail("only what serves has to leave"),
            terminal: { write: () => undefined },
            readInput: () => assert.fail("nothing is read from standard input"),
            now: () => new Date(),
          };
          const program = await buildProgram(context, args);
          await program.parseAsync(args, { from: "user" });
          return printed.join("\n");
        }, origin),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const says = (words: RegExp) => (error: unknown) =>
  error instanceof AppError && words.test(error.message);

test("the only good proposal is shown and added with what a person says of it; a second time it is known", () =>
  withCommand(async (run, origin) => {
    const shown = await run(
      "add",
      `${origin}/feed`,
      "--place",
      "fr",
      "--language",
      "en-gb",
      "--publisher",
      "The Ministry",
    );
    assert.match(shown, /^ 1 {2}Ministry of Works {2}\(feed, Ministry of Works, international\)\n/);
    assert.match(shown, /\n {4}2026-03-01 {2}A bridge is open\n/);
    assert.match(shown, /\nAdded as source 1: Ministry of Works$/);

    assert.match(
      await run("add", `${origin}/feed`),
      /This is source 1 already: Ministry of Works[^]*Nothing was added: all of it is known/,
    );
    await assert.rejects(
      run("add", `${origin}/feed`, "--pick", "1"),
      says(/is source 1 already\. Nothing was added/),
    );
    const [source] = JSON.parse(await run("sources", "--json"));
    assert.deepEqual(
      [source.place, source.languages, source.publisher],
      ["fr", ["en-GB"], "The Ministry"],
    );
  }));

test("a number that stands before no proposal adds nothing", () =>
  withCommand(async (run, origin) => {
    await assert.rejects(run("add", `${origin}/feed`, "--pick", "first"), {
      code: "commander.invalidArgument",
    });
    await assert.rejects(
      run("add", `${origin}/feed`, "--pick", "2"),
      says(/There is no proposal 2: 1 were found/),
    );
  }));
