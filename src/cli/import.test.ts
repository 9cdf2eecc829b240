import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { withCommands } from "../../test/helpers/with-commands.ts";
import { AppError } from "../lib/app-error.ts";
import { writeNewFile } from "./terminal/write-new-file.ts";

const PAGE = readFileSync(
  new URL("../parse/lists/samples/hand-kept-page/input.txt", import.meta.url),
);

const withPage = (body: Parameters<typeof withCommands>[0]) =>
  withCommands(body, { readInput: () => Promise.resolve(PAGE) });

const says = (words: RegExp) => (error: unknown) =>
  error instanceof AppError && words.test(error.message);

test(
  "a page is shown and published, and comes out as a table that adds nothing",
  withPage(async (run, folder) => {
    const shown = await run("import", "-", "--publish");
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
    assert.match(await run("export", "--output", table), /11 cuttings written/);
    const { stored, ...list } = JSON.parse(await run("import", table, "--publish", "--json"));
    assert.deepEqual(
      [list.cuttings.length, stored.cuttings.known, stored.cuttings.published],
      [11, 11, 0],
    );

    const all = join(folder, "all.json");
    await run("export", "--all", "--format", "json", "--output", all);
    await withCommands(async (other) => {
      assert.match(await other("import", all, "--exact"), /\n11 cuttings published\.\n1 draft/);
      assert.match(await other("import", all, "--exact"), /\nNothing was added\.\n12 cuttings/);
      // Ids and counts are a database's own.
      const facts = (cutting: object) => ({ ...cutting, id: 0, revision: 0, place: 0 });
      const exported = JSON.parse(await other("export", "--all", "--format", "json"));
      assert.deepEqual(exported.map(facts), JSON.parse(readFileSync(all, "utf8")).map(facts));
    })();
  }),
);

test(
  "what cannot be opened or makes no sense is said before anything is stored",
  withPage(async (run, folder) => {
    await assert.rejects(
      run("import", join(folder, "none.txt")),
      says(/could not be opened \(ENOENT\)/),
    );
    await assert.rejects(run("import", "-", "--publish", "--draft"), {
      code: "commander.conflictingOption",
    });
  }),
);

test(
  "an export never writes over a file",
  withPage(async (_, folder) => {
    const file = join(folder, "there.csv");
    await writeNewFile(file, "mine");
    await assert.rejects(
      writeNewFile(file, "yours"),
      says(/is there already\. Nothing was written/),
    );
    assert.equal(readFileSync(file, "utf8"), "mine");
  }),
);
