import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { AppError } from "../../lib/app-error.ts";
import { openPool } from "../database.ts";
import { openStorage, type Storage } from "./open-storage.ts";
import { readyFolder } from "../../../test/helpers/database/ready-folder.ts";

const room = mkdtempSync(join(tmpdir(), "cuttings-open-"));
after(() => rmSync(room, { recursive: true, force: true }));

const OPEN_AND_WAIT = `
  const { openStorage } = await import(${JSON.stringify(new URL("open-storage.ts", import.meta.url).href)});
  const { pool } = await openStorage({ databaseUrl: undefined, folder: process.env.FOLDER });
  await pool.query("insert into setting values ('kept', '1', now(), 'test')");
  console.log("open");
  setInterval(() => undefined, 1000);`;

const isRoot = process.getuid?.() === 0;
const open = (folder: string, said: string[] = []): Promise<Storage> =>
  openStorage({ databaseUrl: undefined, folder, say: (sentence) => said.push(sentence) });
const databaseId = (folder: string): number =>
  Number(readFileSync(join(folder, "database", "postmaster.pid"), "utf8").split("\n")[0]);
const saying = (words: RegExp) => (error: unknown) =>
  error instanceof AppError && words.test(error.message);

test("no file of the data folder is open to another user of the machine", async () => {
  const folder = join(room, "closed");
  const storage = await open(folder);
  const isOpen = ["", ...globSync("**", { cwd: folder })].filter((name) => {
    const { mode } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? { mode: 0 };
    return (mode & 0o077) !== 0 && !isBehindClosedDoor(name);
  });
  await storage.close();
  assert.deepEqual(isOpen, []);
});

/** The lock is SQLite's; its folder is closed. */
function isBehindClosedDoor(name: string): boolean {
  return name === "lock" || name === "lock-journal";
}

test("a folder that was open is closed, and that is said; one with other things in it is left", async () => {
  const folder = join(room, "open");
  mkdirSync(folder, { mode: 0o755 });
  const said: string[] = [];
  await (await open(folder, said)).close();
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  assert.match(said.join(), /was open to other users/);

  const shared = join(room, "shared");
  mkdirSync(shared);
  chmodSync(shared, 0o755);
  writeFileSync(join(shared, "somebody's"), "");
  await (await open(shared)).close();
  assert.equal(statSync(shared).mode & 0o777, 0o755);
});

test("without the password nobody comes in, even over the socket", async () => {
  const storage = await open(await readyFolder(join(room, "guarded")));
  const wrong = { ...storage.pool.options, password: "guessed" };
  await assert.rejects(openPool(wrong).query("select 1"), /password authentication failed/);
  await storage.close();
});

test("a database that a killed program left running is ended, and what it had is there", async () => {
  const folder = await readyFolder(join(room, "left"));
  const killed = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", OPEN_AND_WAIT],
    { env: { ...process.env, FOLDER: folder }, stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(killed.stdout, "data");
  const left = databaseId(folder);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  process.kill(left, 0);

  const storage = await open(folder);
  assert.throws(() => process.kill(left, 0), /ESRCH/);
  const { rows } = await sql`select from setting where name = 'kept'`.execute(storage.db);
  assert.equal(rows.length, 1);
  await storage.close();
});

test("a number of a process that is somebody else's by now holds nobody up", async () => {
  const folder = await readyFolder(join(room, "reused"));
  writeFileSync(join(folder, "database", "postmaster.pid"), `${process.pid}\n/elsewhere\n`);
  writeFileSync(join(folder, "socket", ".s.PGSQL.5432.lock"), `${process.pid}\n`);
  await (await open(folder)).close();
});

test("a database that dies is started again once with what it had; the second time its end is told", async () => {
  const folder = await readyFolder(join(room, "dying"));
  const said: string[] = [];
  const storage = await open(folder, said);
  await sql`insert into setting values ('kept', '1', now(), 'test')`.execute(storage.db);
  process.kill(databaseId(folder), "SIGKILL");
  // A connection may outlive the server by a moment, so that an answer proves nothing yet.
  await eventually(async () => assert.equal(said.length, 1));
  const rows = await eventually(() =>
    sql`select from setting where name = 'kept'`.execute(storage.db).then((found) => found.rows),
  );
  assert.equal(rows.length, 1);
  assert.deepEqual(said.slice(-1), ["The database ended by itself; starting it again."]);

  process.kill(databaseId(folder), "SIGKILL");
  assert.match((await storage.lost).message, /^The database ended by itself twice within an hour/);
  await storage.close();
});

test("a path too long for a socket is said, and nothing is made", async () => {
  const folder = join(room, "long".repeat(30));
  await assert.rejects(open(folder), saying(/too long for the database's socket/));
  assert.equal(existsSync(join(folder, "database")), false);
});

test("a making that was broken off is begun anew", async () => {
  const folder = join(room, "broken-off");
  mkdirSync(join(folder, "database.making", "base"), { recursive: true });
  await (await open(folder)).close();
  assert.equal(existsSync(join(folder, "database.making")), false);
});

test("a folder of the first program is left as it is, with what to do", async () => {
  const folder = join(room, "first");
  mkdirSync(join(folder, "postgres"), { recursive: true });
  writeFileSync(join(folder, "postgres", "PG_VERSION"), "17\n");
  await assert.rejects(open(folder), saying(/made by the first Cuttings.*untouched.*export/s));
  assert.deepEqual(globSync("*", { cwd: folder }), ["postgres"]);
});

test("a file where the folder should be, a damaged lock, a damaged announcement: a sentence each", async () => {
  const file = join(room, "file");
  writeFileSync(file, "in the way");
  await assert.rejects(open(file), saying(/is a file, and the data needs a folder/));

  const folder = await readyFolder(join(room, "damaged"));
  const storage = await open(folder);
  writeFileSync(join(folder, "running.json"), "{");
  await assert.rejects(
    openStorage({ databaseUrl: undefined, folder, join: true }),
    saying(/running\.json.*is damaged/),
  );
  await storage.close();
  writeFileSync(join(folder, "lock"), "no lock at all, but words enough to see that".repeat(30));
  await assert.rejects(open(folder), saying(/lock is damaged/));
});

test(
  "where root may not be renamed, the user nobody is lent a folder, and finds its database again",
  { skip: !isRoot && "only root is renamed" },
  async () => {
    const folder = join(room, "lent");
    const said: string[] = [];
    chmodSync(room, 0o755);
    const first = await withoutNamespaces(() => open(folder, said));
    await sql`insert into setting values ('kept', '1', now(), 'test')`.execute(first.db);
    await first.close();
    assert.match(said.join(), /lives in .*lent-database and runs as the user nobody/);
    assert.notEqual(statSync(`${folder}-database`).uid, 0);

    const second = await open(folder);
    assert.equal(
      (await sql`select from setting where name = 'kept'`.execute(second.db)).rows.length,
      1,
    );
    await second.close();
  },
);

/** A machine that has no `unshare`. */
async function withoutNamespaces<T>(body: () => Promise<T>): Promise<T> {
  const path = process.env.PATH;
  const bin = join(room, "bin");
  mkdirSync(bin);
  for (const name of ["id", "test"]) symlinkSync(`/usr/bin/${name}`, join(bin, name));
  process.env.PATH = bin;
  try {
    return await body();
  } finally {
    process.env.PATH = path;
  }
}

async function eventually<T>(body: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await body();
    } catch (error) {
      if (tries > 300) throw error;
      await pause(50);
    }
  }
}
