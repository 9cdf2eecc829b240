import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { listTables } from "../../src/storage/backup/describe-tables.ts";
import { type Storage, openStorage } from "../../src/storage/open/open-storage.ts";
import { backUp } from "../helpers/database/between-databases.ts";
import { fillEveryTable, readEveryTable } from "../helpers/database/every-table.ts";
import { runCommand } from "../helpers/run-command.ts";
import { runCuttings } from "../helpers/run-cuttings.ts";
import { inDatabase, serverAddress } from "../helpers/database/with-database.ts";
import { readyFolder } from "../helpers/database/ready-folder.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const room = mkdtempSync(join(tmpdir(), "cuttings-moves-"));
after(() => rmSync(room, { recursive: true, force: true }));

const settings = (folder: string) => ({
  CUTTINGS_DATA: join(room, folder),
  CUTTINGS_PORT: "0",
  CUTTINGS_COLLECT: "no",
});

async function inFolder<T>(folder: string, body: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage({
    databaseUrl: undefined,
    folder: join(room, folder),
    asFound: true,
  });
  try {
    return await body(storage);
  } finally {
    await storage.close();
  }
}

const rowsIn = (folder: string) => inFolder(folder, ({ db }) => readEveryTable(db));

/** A folder whose database has something in every table; what it is, as text. */
const filled = (async () => {
  const folder = await readyFolder(join(room, "first"));
  const storage = await openStorage({ databaseUrl: undefined, folder });
  await fillEveryTable(storage.db);
  const rows = await readEveryTable(storage.db);
  await storage.close();
  return rows;
})();

async function fill(folder: string): Promise<Readonly<Record<string, string[]>>> {
  const rows = await filled;
  // Postgres starts in folders only that keep others out, and cpSync makes its own.
  execFileSync("cp", ["-a", join(room, "first"), join(room, folder)]);
  return rows;
}

async function onNewDatabase(body: (address: string) => Promise<void>): Promise<void> {
  const server = await openStorage({
    databaseUrl: await serverAddress(),
    folder: room,
    asFound: true,
  });
  const name = `moves_${process.pid}`;
  await server.pool.query(`create database ${name} template template0 encoding 'UTF8'`);
  try {
    await body(String(inDatabase(await serverAddress(), name).connectionString));
  } finally {
    await server.pool.query(`drop database ${name} with (force)`);
    await server.close();
  }
}

test("beside a running desk to a file, and from the file to a new folder", async () => {
  const before = await fill("desk");
  const file = join(room, "all.backup");
  const serving = runCuttings(["serve"], settings("desk"));
  await serving.says(/and its desk/);
  const backedUp = await runCuttings(["backup", file], settings("desk")).ended;
  assert.equal(backedUp.code, 0, backedUp.errors);
  assert.match(
    backedUp.output,
    /^Backed up to .*: \d+ rows of \d+ tables in [\d.]+ seconds, \d+ kB/,
  );

  const stolen = await runCuttings(["move", join(room, "elsewhere")], settings("desk")).ended;
  assert.equal(stolen.code, 1);
  assert.match(stolen.errors, /^Another Cuttings is using/);
  assert.equal(existsSync(join(room, "elsewhere")), false);
  serving.child.kill("SIGINT");
  await serving.ended;

  const restored = await runCuttings(["restore", file], settings("new")).ended;
  assert.equal(restored.code, 0, restored.errors);
  assert.deepEqual(await rowsIn("new"), before);
});

test("--replace keeps what was there in a backup first", async () => {
  await fill("filled");
  await fill("other");
  const file = join(room, "other.backup");
  await inFolder("other", ({ pool }) => backUp(pool, file));
  const run = (...args: string[]) => runCommand({ env: settings("filled") }, args);
  await assert.rejects(run("restore", file), /not empty; its rows: user 1, cutting 1/);
  const replaced = await run("restore", "--replace", file);
  const [, kept = ""] = /What the database holds is in (\S+)\.\n/.exec(replaced) ?? [];
  assert.match(await run("restore", "--check", kept), /is whole: \d+ rows/);
});

test("from the folder to a server and back, with every row", async () => {
  const before = await fill("embedded");
  await onNewDatabase(async (address) => {
    const there = await runCuttings(["move", address], settings("embedded")).ended;
    assert.equal(there.code, 0, there.errors);
    assert.match(
      there.output,
      /^Moved \d+ rows .*\nSet DATABASE_URL to the address that you named/,
    );
    const server = await openStorage({ databaseUrl: address, folder: room });
    assert.deepEqual(await readEveryTable(server.db), before);

    const onServer = { DATABASE_URL: address };
    const early = await runCuttings(["move", join(room, "back")], onServer).ended;
    assert.equal(early.code, 1);
    assert.match(early.errors, /^Another Cuttings is connected to the database that you move/);
    await server.close();
    const back = await runCuttings(["move", join(room, "back")], onServer).ended;
    assert.equal(back.code, 0, back.errors);
    assert.match(back.output, /Take DATABASE_URL away, set CUTTINGS_DATA=/);
  });
  assert.deepEqual(await rowsIn("back"), before);
});

test("a password is never shown", async () => {
  mkdirSync(join(room, "hushed"), 0o700);
  for (const target of [
    "postgres://ann:hush@127.0.0.1:9/none",
    "mysql://ann:hush@127.0.0.1/none",
  ]) {
    const told = await runCommand({ env: settings("hushed") }, ["move", target]).catch(String);
    assert.match(told, /(The database that the address names is not there|Name a server by)/);
    assert.doesNotMatch(told, /hush@/);
  }
});

test("a restore that is killed with -9 leaves the database empty, and goes through the next time", async () => {
  const file = join(room, "large.backup");
  await readyFolder(join(room, "large"));
  const before = await inFolder("large", async ({ db, pool }) => {
    await sql`insert into link select 'https://example.org/' || repeat('long/', 40) || number, 1, now()
      from generate_series(1, 40000) as number`.execute(db);
    await backUp(pool, file);
    return readEveryTable(db);
  });

  const child = spawn(process.execPath, [...process.execArgv, MAIN, "restore", file], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings("killed") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once("exit", (_, signal) => resolve(signal)),
  );
  child.stdout.on("data", (piece: Buffer) => (said += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => {
    said += piece.toString();
    if (/Rows restored [1-9]/.test(said)) child.kill("SIGKILL");
  });
  assert.equal(await ended, "SIGKILL", said);
  assert.deepEqual(await inFolder("killed", ({ db }) => listTables(db)), []);

  const { code, errors } = await runCuttings(["restore", file], settings("killed")).ended;
  assert.equal(code, 0, errors);
  assert.deepEqual(await rowsIn("killed"), before);
});
