import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Pool } from "pg";
import { AppError } from "../../lib/app-error.ts";
import { overPool } from "../database.ts";
import { knownMigrations, listMigrations } from "../migrate.ts";
import { dumpDatabase } from "./dump-database.ts";
import type { DumpAuthor } from "./dump-format.ts";
import { explainUnwritten, removeLeftovers, writeBackup } from "./write-backup.ts";

const OF_A_DAY = /^cuttings-\d{4}-\d\d-\d\d\.backup$/;
const BEFORE_UPGRADE = /^before-.+\.backup$/;
/** The last upgrade's and the one's before. */
const KEPT_OF_UPGRADES = 2;

export type Keeping = {
  /** The data folder; the backups are in `backups` inside. */
  readonly folder: string;
  readonly author: DumpAuthor;
};

export type KeptBackup =
  | { readonly outcome: "kept"; readonly file: string; readonly bytes: number }
  | { readonly outcome: "there already" | "not wanted" }
  | { readonly outcome: "failed"; readonly reason: string };

/**
 * Makes today's backup where it is not there yet, and lets the oldest go. One that fails takes no
 * earlier one with it.
 */
export async function keepDailyBackup(
  pool: Pool,
  {
    folder,
    author,
    most,
    signal,
  }: Keeping & { readonly most: number; readonly signal?: AbortSignal },
): Promise<KeptBackup> {
  if (most === 0) return { outcome: "not wanted" };
  const name = `cuttings-${author.now.toISOString().slice(0, 10)}.backup`;
  try {
    const backups = await openBackups(folder);
    const file = join(backups, name);
    if (existsSync(file)) return { outcome: "there already" };
    const dump = dumpDatabase(pool, author, () => refuseStopped(signal));
    const bytes = await writeBackup(file, dump, { overwrites: false });
    await removeOldest(backups, { pattern: OF_A_DAY, newest: name, most });
    return { outcome: "kept", file, bytes };
  } catch (error) {
    if (error instanceof AppError) return { outcome: "failed", reason: error.message };
    throw error;
  }
}

/**
 * Keeps the database as an earlier program left it, where this one is about to change its tables.
 * Returns the file, if there was a need of one.
 */
export async function backUpBeforeMigration(
  pool: Pool,
  { folder, author }: Keeping,
): Promise<string | undefined> {
  const done = await listMigrations(overPool(pool));
  const next = knownMigrations().find((migration) => !done.includes(migration));
  if (done.length === 0 || next === undefined) return undefined;
  const backups = await openBackups(folder);
  const name = `before-${next}.backup`;
  const file = join(backups, name);
  await writeBackup(file, dumpDatabase(pool, author), { overwrites: true });
  await removeOldest(backups, { pattern: BEFORE_UPGRADE, newest: name, most: KEPT_OF_UPGRADES });
  return file;
}

function refuseStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true)
    throw new AppError("unavailable", "The program was stopped before the backup was whole.");
}

async function openBackups(folder: string): Promise<string> {
  const backups = join(folder, "backups");
  try {
    await mkdir(backups, { recursive: true, mode: 0o700 });
    await removeLeftovers(backups, () => true);
  } catch (error) {
    throw explainUnwritten(error, backups);
  }
  return backups;
}

/** By their names, which hold their days; the newest stays whatever the clock said at the others. */
async function removeOldest(
  backups: string,
  {
    pattern,
    newest,
    most,
  }: { readonly pattern: RegExp; readonly newest: string; readonly most: number },
): Promise<void> {
  const others = (await readdir(backups)).filter((name) => pattern.test(name) && name !== newest);
  for (const name of others.sort().slice(0, Math.max(0, others.length - (most - 1))))
    await rm(join(backups, name), { force: true });
}
