import type { Pool } from "pg";
import { AppError } from "../../../src/lib/app-error.ts";
import { dumpDatabase } from "../../../src/storage/backup/dump-database.ts";
import { loadDump } from "../../../src/storage/backup/load-dump.ts";
import { openBackup } from "../../../src/storage/backup/open-backup.ts";
import { writeBackup } from "../../../src/storage/backup/write-backup.ts";
import type { Database } from "../../../src/storage/database.ts";
import { fillEveryTable } from "./every-table.ts";
import { withDatabase } from "./with-database.ts";

export const BACKED_UP_AT = new Date("2026-03-02T08:00:00Z");
export const AUTHOR = { program: "0.1.0", now: BACKED_UP_AT };

type Opened = { readonly db: Database; readonly pool: Pool };

/** Two databases, the first with a row or more in every table. */
export function fromOneToAnother(
  body: (one: Opened, other: Opened) => Promise<void>,
): () => Promise<void> {
  return withDatabase(async (db, pool) => {
    await fillEveryTable(db);
    await withDatabase((other, otherPool) => body({ db, pool }, { db: other, pool: otherPool }))();
  });
}

export async function backUp(pool: Pool, file: string): Promise<string> {
  await writeBackup(file, dumpDatabase(pool, AUTHOR), { overwrites: false });
  return file;
}

export async function restore(file: string, pool: Pool, replaces = false): Promise<void> {
  const dump = await openBackup(file);
  try {
    await loadDump(pool, dump, { name: file, replaces, now: BACKED_UP_AT });
  } finally {
    await dump.close();
  }
}

/** For assert.rejects: a sentence for a person, in these words. */
export function says(words: RegExp): (error: unknown) => boolean {
  return (error) => error instanceof AppError && words.test(error.message);
}
