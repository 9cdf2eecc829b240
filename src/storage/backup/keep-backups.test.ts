import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { sql } from "kysely";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { migrateUpTo } from "../migrate.ts";
import { backUpBeforeMigration, keepDailyBackup } from "./keep-backups.ts";
import { checkBackup } from "./open-backup.ts";

const room = mkdtempSync(join(tmpdir(), "cuttings-daily-"));
after(() => rmSync(room, { recursive: true, force: true }));

/** A data folder with backups of these names, none of them whole. */
function aFolder(...names: readonly string[]): { folder: string; list: () => readonly string[] } {
  const folder = mkdtempSync(join(room, "data-"));
  const backups = join(folder, "backups");
  mkdirSync(backups);
  for (const name of names) writeFileSync(join(backups, name), "");
  return { folder, list: () => readdirSync(backups).toSorted() };
}

const on = (moment: string) => ({ program: "0.1.0", now: new Date(moment) });

test(
  "one a day, in the data folder, for its owner alone",
  withDatabase(async (_, pool) => {
    const folder = mkdtempSync(join(room, "data-"));
    const kept = await keepDailyBackup(pool, {
      folder,
      author: on("2026-03-02T00:10:00Z"),
      most: 7,
    });
    const file = join(folder, "backups", "cuttings-2026-03-02.backup");
    assert.deepEqual(kept, { outcome: "kept", file, bytes: statSync(file).size });
    assert.equal((await checkBackup(file)).at, "2026-03-02T00:10:00.000Z");
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(join(folder, "backups")).mode & 0o777, 0o700);

    const later = { folder, author: on("2026-03-02T23:50:00Z"), most: 7 };
    assert.deepEqual(await keepDailyBackup(pool, later), { outcome: "there already" });
    const tomorrow = await keepDailyBackup(pool, { ...later, author: on("2026-03-03T00:00:00Z") });
    assert.equal(tomorrow.outcome, "kept");
  }),
);

test(
  "the oldest go, and nothing else does",
  withDatabase(async (_, pool) => {
    const { folder, list } = aFolder(
      "cuttings-2026-02-26.backup",
      "cuttings-2026-02-27.backup",
      "cuttings-2026-03-01.backup",
      "before-restore-2026-01-01T000000.backup",
      "mine.backup",
    );
    await keepDailyBackup(pool, { folder, author: on("2026-03-02T00:10:00Z"), most: 3 });
    assert.deepEqual(list(), [
      "before-restore-2026-01-01T000000.backup",
      "cuttings-2026-02-27.backup",
      "cuttings-2026-03-01.backup",
      "cuttings-2026-03-02.backup",
      "mine.backup",
    ]);
  }),
);

test(
  "a clock that was wrong does not cost the backup that was just made",
  withDatabase(async (_, pool) => {
    const { folder, list } = aFolder("cuttings-2099-01-01.backup", "cuttings-2099-01-02.backup");
    await keepDailyBackup(pool, { folder, author: on("2026-03-02T00:10:00Z"), most: 2 });
    assert.deepEqual(list(), ["cuttings-2026-03-02.backup", "cuttings-2099-01-02.backup"]);
  }),
);

test(
  "a setting of 0 makes none and takes none away",
  withDatabase(async (_, pool) => {
    const { folder, list } = aFolder("cuttings-2026-02-26.backup");
    const kept = await keepDailyBackup(pool, {
      folder,
      author: on("2026-03-02T00:10:00Z"),
      most: 0,
    });
    assert.deepEqual(kept, { outcome: "not wanted" });
    assert.deepEqual(list(), ["cuttings-2026-02-26.backup"]);
  }),
);

test(
  "one that cannot be made says why and leaves the earlier ones",
  withDatabase(async (_, pool) => {
    const { folder, list } = aFolder("cuttings-2026-02-26.backup");
    const stopped = await keepDailyBackup(pool, {
      folder,
      author: on("2026-03-02T00:10:00Z"),
      most: 1,
      signal: AbortSignal.abort(),
    });
    assert.equal(stopped.outcome, "failed");
    assert.deepEqual(list(), ["cuttings-2026-02-26.backup"]);

    const file = join(room, "a-file");
    writeFileSync(file, "");
    const kept = await keepDailyBackup(pool, {
      folder: file,
      author: on("2026-03-02T00:10:00Z"),
      most: 1,
    });
    assert.deepEqual(
      [
        kept.outcome,
        "reason" in kept && /could not be written: its folder is not there/.test(kept.reason),
      ],
      ["failed", true],
    );
  }),
);

test(
  "what a killed program left unfinished goes with the next one",
  withDatabase(async (_, pool) => {
    const { folder, list } = aFolder("cuttings-2026-03-01.backup.4999999.tmp");
    await keepDailyBackup(pool, { folder, author: on("2026-03-02T00:10:00Z"), most: 7 });
    assert.deepEqual(list(), ["cuttings-2026-03-02.backup"]);
  }),
);

test(
  "tables that are about to change are kept as they were; those of two upgrades",
  withDatabase(async (db, pool) => {
    const { folder, list } = aFolder("before-2025-01-01.backup", "before-2025-01-02.backup");
    const author = on("2026-03-02T00:10:00Z");
    assert.equal(await backUpBeforeMigration(pool, { folder, author }), undefined);
    await sql`drop schema public cascade; create schema public`.execute(db);
    assert.equal(await backUpBeforeMigration(pool, { folder, author }), undefined);

    await migrateUpTo(db, "2026-11-23T1500-first-tables");
    const file = await backUpBeforeMigration(pool, { folder, author });
    assert.equal(file, join(folder, "backups", "before-2026-11-23T1600-source-repairs.backup"));
    assert.deepEqual((await checkBackup(file ?? "")).migrations, ["2026-11-23T1500-first-tables"]);
    assert.deepEqual(list(), [
      "before-2025-01-02.backup",
      "before-2026-11-23T1600-source-repairs.backup",
    ]);
  }),
);
