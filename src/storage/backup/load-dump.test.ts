import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { sql } from "kysely";
import {
  AUTHOR,
  BACKED_UP_AT,
  backUp,
  fromOneToAnother,
  restore,
  says,
} from "../../../test/helpers/database/between-databases.ts";
import { EVERY_TABLE, readEveryTable } from "../../../test/helpers/database/every-table.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { type Database, openPool } from "../database.ts";
import { migrate, migrateUpTo } from "../migrate.ts";
import { readSiteVersion } from "../cuttings/site-version.ts";
import { listFilled } from "./clear-tables.ts";
import { dumpDatabase } from "./dump-database.ts";
import { loadDump } from "./load-dump.ts";
import { checkBackup } from "./open-backup.ts";
import { openDump } from "./open-dump.ts";

const room = mkdtempSync(join(tmpdir(), "cuttings-backup-"));
after(() => rmSync(room, { recursive: true, force: true }));

let files = 0;
const nextFile = () => join(room, `${(files += 1)}.backup`);

test("the rows that these tests are made with fill every column of every table", () => {
  for (const [table, rows] of Object.entries(EVERY_TABLE)) {
    const columns = Object.keys(rows[0] ?? {});
    assert.ok(columns.length > 0, `${table} has no row`);
    for (const column of columns)
      assert.ok(
        rows.some((row) => (row as Record<string, unknown>)[column] !== null),
        `${table}.${column} is never filled`,
      );
  }
});

test(
  "every row of every table comes back as it was",
  fromOneToAnother(async (one, other) => {
    await restore(await backUp(one.pool, nextFile()), other.pool);
    const before = await readEveryTable(one.db);
    assert.deepEqual(
      Object.keys(before).toSorted(),
      Object.keys(EVERY_TABLE)
        .filter((name) => name !== "site_version")
        .toSorted(),
    );
    assert.deepEqual(await readEveryTable(other.db), before);
  }),
);

test(
  "and so it does from one database to another without a file between them",
  fromOneToAnother(async (one, other) => {
    const dump = await openDump(dumpDatabase(one.pool, AUTHOR), "that database");
    await loadDump(other.pool, dump, { name: "that database", replaces: false, now: BACKED_UP_AT });
    assert.deepEqual(await readEveryTable(other.db), await readEveryTable(one.db));
  }),
);

test(
  "caches of the public site see that it changed",
  fromOneToAnother(async (one, other) => {
    await sql`update site_version set version = 5000`.execute(other.db);
    await restore(await backUp(one.pool, nextFile()), other.pool);
    assert.deepEqual(await readSiteVersion(other.db), {
      shelves: { cuttings: 5001, settings: 5001, sources: 5001 },
      changedAt: BACKED_UP_AT,
    });
  }),
);

test(
  "numbering goes on where it stood, so that what was deleted does not come back as another",
  fromOneToAnother(async (one, other) => {
    await sql`select setval(pg_get_serial_sequence('story', 'id'), 700)`.execute(one.db);
    await restore(await backUp(one.pool, nextFile()), other.pool);
    const { rows } = await sql<{ id: number }>`
      insert into story (newest_at, first_seen_at) values (now(), now()) returning id`.execute(
      other.db,
    );
    assert.deepEqual(rows, [{ id: 701 }]);
  }),
);

test(
  "foreign keys hold afterwards as before",
  fromOneToAnother(async (one, other) => {
    const keys = async (db: Database) =>
      (
        await sql`select conrelid::regclass::text as at, conname, pg_get_constraintdef(oid) as says
          from pg_constraint where contype = 'f' order by 1, 2`.execute(db)
      ).rows;
    await restore(await backUp(one.pool, nextFile()), other.pool);
    assert.deepEqual(await keys(other.db), await keys(one.db));
  }),
);

test(
  "a backup is one moment, whatever is written while it is made",
  fromOneToAnother(async (one, other) => {
    const before = await readEveryTable(one.db);
    const dump = await openDump(dumpDatabase(one.pool, AUTHOR), "that database");
    await sql`delete from sighting`.execute(one.db);
    await sql`update item set title = 'changed'`.execute(one.db);
    await loadDump(other.pool, dump, { name: "that database", replaces: false, now: BACKED_UP_AT });
    assert.deepEqual(await readEveryTable(other.db), before);
  }),
);

test(
  "a backup of an earlier program is brought up to this one",
  withDatabase(async (db, pool) => {
    await sql`drop schema public cascade; create schema public`.execute(db);
    await migrateUpTo(db, "2026-11-23T1500-first-tables");
    await sql`insert into publisher (name, place, created_at) values ('Old', 'fr', now())`.execute(
      db,
    );
    await sql`insert into host (key) values ('example.org')`.execute(db);
    await sql`
      insert into source (publisher_id, host_key, name, address, kind, place, languages, field, origin, created_at,
        next_fetch_at, next_fetch_reason, health, health_reason, health_since)
      values (1, 'example.org', 'Old', 'https://example.org/feed', 'feed', 'fr', '{fr}', 'health', 'desk', now(),
        now(), '', 'well', '', now())`.execute(db);
    const file = await backUp(pool, nextFile());
    await withDatabase(async (newer, newerPool) => {
      await restore(file, newerPool);
      const { rows } = await sql`select name, http2, repaired_at from source`.execute(newer);
      assert.deepEqual(rows, [{ name: "Old", http2: false, repaired_at: null }]);
      assert.deepEqual(await migrate(newer), []);
    })();
  }),
);

test(
  "a backup of a newer program is refused",
  fromOneToAnother(async (one, other) => {
    await sql`insert into kysely_migration (name, timestamp) values ('2999-01-01T0000-later', '')`.execute(
      one.db,
    );
    const file = await backUp(one.pool, nextFile());
    await assert.rejects(checkBackup(file), says(/made by a newer Cuttings/));
    await assert.rejects(restore(file, other.pool), says(/made by a newer Cuttings/));
  }),
);

test(
  "a database with rows in it is refused, and stays as it is",
  fromOneToAnother(async (one, other) => {
    const file = await backUp(one.pool, nextFile());
    await sql`insert into host (key) values ('example.net')`.execute(other.db);
    const before = await readEveryTable(other.db);
    await assert.rejects(restore(file, other.pool), says(/not empty; its rows: host 1\. Nothing/));
    assert.deepEqual(await readEveryTable(other.db), before);
    assert.deepEqual([...(await listFilled(other.db))], [["host", 1]]);

    await restore(file, other.pool, true);
    assert.deepEqual(await readEveryTable(other.db), await readEveryTable(one.db));
  }),
);

test(
  "tables of somebody else are left alone",
  fromOneToAnother(async (one, other) => {
    await sql`create table visitors (name text)`.execute(other.db);
    await assert.rejects(
      restore(await backUp(one.pool, nextFile()), other.pool, true),
      says(/not of Cuttings: visitors/),
    );
  }),
);

test(
  "a database that another program of ours is connected to is refused",
  fromOneToAnother(async (one, other) => {
    const file = await backUp(one.pool, nextFile());
    const desk = openPool(other.pool.options);
    await desk.query("select 1");
    await assert.rejects(restore(file, other.pool), says(/^Another Cuttings is connected/));
    await desk.end();
    await restore(file, other.pool);
  }),
);
