import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { sql } from "kysely";
import {
  AUTHOR,
  backUp,
  fromOneToAnother,
  restore,
  says,
} from "../../../test/helpers/database/between-databases.ts";
import { readEveryTable } from "../../../test/helpers/database/every-table.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { AppError } from "../../lib/app-error.ts";
import { dumpDatabase } from "./dump-database.ts";
import { checkBackup } from "./open-backup.ts";
import { writeBackup } from "./write-backup.ts";

const room = mkdtempSync(join(tmpdir(), "cuttings-backup-"));
after(() => rmSync(room, { recursive: true, force: true }));

let files = 0;
const nextFile = () => join(room, `${(files += 1)}.backup`);

test(
  "a file that is damaged, cut off or something else is said, and nothing changes",
  fromOneToAnother(async (one, other) => {
    const whole = readFileSync(await backUp(one.pool, nextFile()));
    const lines = zstdDecompressSync(whole);
    const flipped = Buffer.from(lines);
    const place = flipped.indexOf("Half of the delay");
    flipped.write("Most of", place);
    const cases: [why: string, bytes: Buffer, words: RegExp][] = [
      ["cut off", whole.subarray(0, whole.length - 40), /damaged or was cut off/],
      ["cut off early", whole.subarray(0, 30), /damaged or was cut off/],
      // Where the bit falls into the first line, that is no longer ours.
      [
        "a bit turned",
        turned(whole, whole.length >> 1),
        /damaged or was cut off|no backup of Cutt/,
      ],
      ["packed again without its end", zstdCompressSync(lines.subarray(0, -100)), /damaged or was/],
      ["a word changed and packed again", zstdCompressSync(flipped), /damaged or was cut off/],
      ["more behind the end", zstdCompressSync(Buffer.concat([lines, lines])), /damaged or was/],
      [
        "of a later format",
        zstdCompressSync('{"format":"cuttings-backup","version":9}\n'),
        /newer/,
      ],
      ["empty", Buffer.alloc(0), /no backup of Cuttings/],
      ["a text", Buffer.from("hello\n"), /no backup of Cuttings/],
      ["packed, of something else", zstdCompressSync("hello\n"), /no backup of Cuttings/],
      ["packed, without a line", zstdCompressSync(Buffer.alloc(5_000_000)), /no backup of Cutt/],
    ];
    const before = await readEveryTable(other.db);
    for (const [why, bytes, words] of cases) {
      const file = join(room, `${why.replaceAll(/\W+/g, "-")}.backup`);
      writeFileSync(file, bytes);
      await assert.rejects(checkBackup(file), says(words), why);
      await assert.rejects(restore(file, other.pool), says(words), why);
    }
    await assert.rejects(checkBackup(join(room, "none")), says(/none is not there/));
    await assert.rejects(checkBackup(room), says(/cannot be read \(EISDIR\)/));
    assert.deepEqual(await readEveryTable(other.db), before);
  }),
);

test(
  "a file is its owner's alone, has its name when it is whole, and is never written over unasked",
  withDatabase(async (_, pool) => {
    const folder = mkdtempSync(join(room, "files-"));
    const file = join(folder, "a.backup");
    // A process of that number ended long ago: numbers go up to four millions.
    writeFileSync(`${file}.4999999.tmp`, "left by one that was killed");
    writeFileSync(`${file}.${process.ppid}.tmp`, "somebody is writing");
    const dump = dumpDatabase(pool, AUTHOR);
    await writeBackup(file, dump, { overwrites: false });
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(folder).toSorted(), ["a.backup", `a.backup.${process.ppid}.tmp`]);

    const before = readFileSync(file);
    const again = writeBackup(file, dumpDatabase(pool, AUTHOR), { overwrites: false });
    await assert.rejects(again, says(/is there already/));
    async function* broken() {
      yield* dumpDatabase(pool, AUTHOR);
      throw new AppError("unavailable", "the database went away");
    }
    await assert.rejects(writeBackup(file, broken(), { overwrites: true }), says(/went away/));
    assert.deepEqual(readFileSync(file), before);
    assert.equal(readdirSync(folder).length, 2);
    await writeBackup(file, dumpDatabase(pool, AUTHOR), { overwrites: true });

    const nowhere = writeBackup(join(folder, "none", "a"), dumpDatabase(pool, AUTHOR), {
      overwrites: false,
    });
    await assert.rejects(nowhere, says(/its folder is not there/));
    assert.equal((await pool.query("select 1")).rowCount, 1);
  }),
);

test(
  "there is nothing to back up before there are tables",
  withDatabase(async (db, pool) => {
    await sql`drop schema public cascade; create schema public`.execute(db);
    await assert.rejects(backUp(pool, nextFile()), says(/nothing of Cuttings/));
  }),
);

function turned(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ 0xff;
  return other;
}
