import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { sql } from "kysely";
import { AppError } from "../../lib/app-error.ts";
import { openStorage } from "./open-storage.ts";
import { readyFolder } from "../../../test/helpers/database/ready-folder.ts";

const room = mkdtempSync(join(tmpdir(), "cuttings-storage-"));
after(() => rmSync(room, { recursive: true, force: true }));

test("a folder is made, kept, and opened by one program at a time", async () => {
  const folder = join(room, "kept");
  const first = await openStorage({ databaseUrl: undefined, folder });
  await sql`insert into setting values ('site', '{}', now(), 'test')`.execute(first.db);
  await assert.rejects(
    openStorage({ databaseUrl: undefined, folder }),
    (error) => error instanceof AppError && error.message.startsWith("Another Cuttings is using"),
  );
  await first.close();

  const second = await openStorage({ databaseUrl: undefined, folder });
  const { rows } = await sql`select name from setting`.execute(second.db);
  assert.deepEqual(rows, [{ name: "site" }]);
  await second.close();
});

test("a command goes in with the program that has the folder open", async () => {
  const folder = await readyFolder(join(room, "shared"));
  const desk = await openStorage({ databaseUrl: undefined, folder });
  const command = await openStorage({ databaseUrl: undefined, folder, join: true });
  await sql`insert into setting values ('from the command', '1', now(), 'test')`.execute(
    command.db,
  );
  await command.close();
  const { rows } = await sql`select name from setting`.execute(desk.db);
  assert.deepEqual(rows, [{ name: "from the command" }]);
  await desk.close();

  const alone = await openStorage({ databaseUrl: undefined, folder, join: true });
  assert.equal((await sql`select 1 from setting`.execute(alone.db)).rows.length, 1);
  await alone.close();
});

test("transactions of several connections do not run into each other on the embedded database", async () => {
  const storage = await openStorage({
    databaseUrl: undefined,
    folder: await readyFolder(join(room, "interleaved")),
  });
  await Promise.all(
    Array.from({ length: 20 }, (_, worker) =>
      storage.db.transaction().execute(async (transaction) => {
        await sql`insert into setting values (${`of ${worker}`}, '1', now(), 'test')`.execute(
          transaction,
        );
        if (worker % 2 === 1)
          await sql`delete from setting where name = ${`of ${worker}`}`.execute(transaction);
      }),
    ),
  );
  const { rows } = await sql<{ count: number }>`select count(*) as count from setting`.execute(
    storage.db,
  );
  assert.equal(rows[0]?.count, 10);
  await storage.close();
});

test("a folder that cannot be made is said, not thrown about", async () => {
  writeFileSync(join(room, "file"), "in the way");
  await assert.rejects(
    openStorage({ databaseUrl: undefined, folder: join(room, "file", "data") }),
    (error) => error instanceof AppError && error.message.includes("cannot be written to"),
  );
});

test("a server that does not answer is said", async () => {
  await assert.rejects(
    openStorage({ databaseUrl: "postgres://nobody@127.0.0.1:9/none", folder: room }),
    (error) => error instanceof AppError && error.code === "unavailable",
  );
});
