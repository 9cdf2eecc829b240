import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { AppError } from "../lib/app-error.ts";
import { buildProgram } from "./build-program.ts";
import type { CommandContext } from "./command-context.ts";
import { writeNewFile } from "./terminal/write-new-file.ts";
import { readyFolder } from "../../test/helpers/database/ready-folder.ts";

const PAGE = readFileSync(
  new URL("../parse/lists/samples/hand-kept-page/input.txt", import.meta.url),
);

async function run(folder: string, ...args: string[]): Promise<string> {
  const printed: string[] = [];
  const context: CommandContext = {
    env: { CUTTINGS_DATA: join(folder, "data"), CUTTINGS_LOG: "silent" },
    print: (line) => printed.push(line),
    printAll: async (line) => void printed.push(line),
    printError: (line) => printed.push(line),
    inputLines: async function* () {},
    fail: () => assert.fail("an import fails by throwing"),
    leave: () => assert.fail("only what serves has to leave"),
    terminal: { write: () => undefined },
    readInput: () => Promise.resolve(PAGE),
    now: () => new Date("2026-03-01T12:00:00Z"),
  };
  const program = await buildProgram(context, args);
  await program.parseAsync(args, { from: "user" });
  return printed.join("\n");
}

async function inFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-import-"));
  try {
    await readyFolder(join(folder, "data"));
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const says = (words: RegExp) => (error: unknown) =>
  error instanceof AppError && words.test(error.message);

test("a page is shown and published, and comes out as a table that adds nothing", () =>
  inFolder(async (folder) => {
    const shown = await run(folder, "import", "-", "--publish");
    assert.match(
      shown,
      /^-: text, 37 lines: 11 cuttings, 1 that needs attention, an introduction, closing words\n/,
    );
    assert.match(
      shown,
      /\n {4}1 {2}2021-03-03 {2}News {14}Tallow Bay answers benefit letters in a day\n/,
    );
    assert.match(
      shown,
      /\nLines: 1 about, 1 blank, 11 headline, 8 line, 12 date, 2 credit, 2 mission\n/,
    );
    assert.match(
      shown,
      /\n11 cuttings published\.\n1 draft on the desk\.\nThe site's introduction is the page's now\./,
    );

    const table = join(folder, "page.csv");
    assert.match(await run(folder, "export", "--output", table), /11 cuttings written/);
    const { stored, ...list } = JSON.parse(
      await run(folder, "import", table, "--publish", "--json"),
    );
    assert.deepEqual(
      [list.cuttings.length, stored.cuttings.known, stored.cuttings.published],
      [11, 11, 0],
    );

    const all = join(folder, "all.json");
    await run(folder, "export", "--all", "--format", "json", "--output", all);
    const other = join(folder, "other");
    assert.match(await run(other, "import", all, "--exact"), /\n11 cuttings published\.\n1 draft/);
    assert.match(await run(other, "import", all, "--exact"), /\nNothing was added\.\n12 cuttings/);
    // Ids and counts are a database's own.
    const facts = (cutting: object) => ({ ...cutting, id: 0, revision: 0, place: 0 });
    const exported = JSON.parse(await run(other, "export", "--all", "--format", "json"));
    assert.deepEqual(exported.map(facts), JSON.parse(readFileSync(all, "utf8")).map(facts));
  }));

test("what cannot be opened or makes no sense is said before anything is stored", () =>
  inFolder(async (folder) => {
    await assert.rejects(
      run(folder, "import", join(folder, "none.txt")),
      says(/could not be opened \(ENOENT\)/),
    );
    await assert.rejects(run(folder, "import", "-", "--publish", "--draft"), {
      code: "commander.conflictingOption",
    });
  }));

test("an export never writes over a file", () =>
  inFolder(async (folder) => {
    const file = join(folder, "there.csv");
    await writeNewFile(file, "mine");
    await assert.rejects(
      writeNewFile(file, "yours"),
      says(/is there already\. Nothing was written/),
    );
    assert.equal(readFileSync(file, "utf8"), "mine");
  }));
