import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { sql } from "kysely";
import { openStorage } from "../../src/storage/open/open-storage.ts";
import { runCuttings } from "../helpers/run-cuttings.ts";
import { readyFolder } from "../helpers/database/ready-folder.ts";

const room = mkdtempSync(join(tmpdir(), "cuttings-start-"));
after(() => rmSync(room, { recursive: true, force: true }));

/** Without collecting, so that no test asks the world. */
const settings = (folder: string, port = 0) => ({
  CUTTINGS_DATA: join(room, folder),
  CUTTINGS_PORT: String(port),
  CUTTINGS_COLLECT: "no",
});

test("from an empty folder to a page, a command beside it, and Ctrl-C", async () => {
  const serving = runCuttings(["serve"], settings("new"));
  const [, address = ""] = await serving.says(/at (http:\S+)\/ and its desk/);
  await serving.says(/comes with this link, once: http\S+\/desk\/welcome\?token=/);
  assert.equal((await fetch(address)).status, 200);

  const invited = await runCuttings(
    ["user", "add", "ann@example.org", "--role", "editor", "--json"],
    settings("new"),
  ).ended;
  assert.deepEqual([invited.code, JSON.parse(invited.output).role], [0, "editor"]);

  const second = await runCuttings(["serve"], settings("new")).ended;
  assert.equal(second.code, 1);
  assert.match(second.errors, /^Another Cuttings is using .*\n$/);

  serving.child.kill("SIGINT");
  const { code, errors } = await serving.ended;
  assert.equal(code, 0, errors);
});

test("the launcher killed with -9 leaves no orphan that keeps the database", async () => {
  await readyFolder(join(room, "orphan"));
  const serving = runCuttings(["serve"], settings("orphan"));
  const [, address = ""] = await serving.says(/at (http:\S+)\/ and its desk/);
  serving.child.kill("SIGKILL");
  const again = runCuttings(["serve"], {
    ...settings("orphan"),
    CUTTINGS_PORT: new URL(address).port,
  });
  // The one that was left finishes what runs first, so that a start at once may still be refused; a
  // person would try again.
  const first = await Promise.race([
    again.says(/and its desk/).then(() => again),
    again.ended.then(
      () => undefined,
      () => undefined,
    ),
  ]);
  const started = first ?? runCuttings(["serve"], settings("orphan"));
  await started.says(/and its desk/);
  started.child.kill("SIGTERM");
  assert.equal((await started.ended).code, 0);
});

test("a port in use is a sentence and exit 1, and nothing is damaged", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const bound = taken.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  const { code, errors } = await runCuttings(["serve"], settings("new", port)).ended;
  taken.close();
  assert.deepEqual(
    [code, errors],
    [
      1,
      `Port ${port} is in use by another program. Stop that one, or set CUTTINGS_PORT to a free port.\n`,
    ],
  );
});

test("a folder that cannot be made, a setting that makes no sense: a sentence and exit 1", async () => {
  writeFileSync(join(room, "file"), "in the way");
  const unwritable = await runCuttings(["serve"], settings("file/data")).ended;
  assert.equal(unwritable.code, 1);
  assert.match(unwritable.errors, /^The data folder .* cannot be written to\..*\n$/);

  const senseless = await runCuttings(["serve"], { ...settings("new"), CUTTINGS_PORT: "eighty" })
    .ended;
  assert.deepEqual(
    [senseless.code, senseless.errors],
    [1, 'CUTTINGS_PORT must be a whole number from 0 to 65535, not "eighty".\n'],
  );
});

test("a database of a newer program is refused and left as it is", async () => {
  const storage = await openStorage({
    databaseUrl: undefined,
    folder: await readyFolder(join(room, "newer")),
  });
  await sql`insert into kysely_migration (name, timestamp) values ('2999-01-01T0000-from-the-future', '2999-01-01T00:00:00.000Z')`.execute(
    storage.db,
  );
  await storage.close();
  const { code, errors } = await runCuttings(["serve"], settings("newer")).ended;
  assert.equal(code, 1);
  assert.match(errors, /^This database was made by a newer Cuttings\. Nothing was changed/);
});

const wrong: [why: string, args: readonly string[]][] = [
  ["an unknown command", ["fly"]],
  ["an unknown option", ["sources", "--loud"]],
  ["a missing argument", ["user", "add"]],
];

for (const [why, args] of wrong) {
  test(`wrong use exits 2: ${why}`, async () => {
    const { code, errors } = await runCuttings(args, settings("new")).ended;
    assert.equal(code, 2);
    assert.match(errors, /^error: /);
  });
}
