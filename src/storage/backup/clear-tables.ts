import { type ControlledTransaction, sql } from "kysely";
import { AppError } from "../../lib/app-error.ts";
import type { Database } from "../database.ts";
import { migrate } from "../migrate.ts";
import type { Schema } from "../schema.ts";
import { countRows, isInUse, listTables } from "./describe-tables.ts";
import type { DumpHeader, TableShape } from "./dump-format.ts";

type Transaction = ControlledTransaction<Schema>;

export type Clearing = {
  /** Whether what is there may go. */
  readonly replaces: boolean;
};

/**
 * Takes away the tables that are there, unless somebody's rows are in them. Returns the version of
 * the public site that went with them.
 */
export async function clearTables(
  transaction: Transaction,
  header: DumpHeader,
  { replaces }: Clearing,
): Promise<number> {
  const tables = await listTables(transaction);
  if (!replaces) refuseFilled(await listFilled(transaction));
  if (tables.length > 0) await refuseForeign(transaction, tables, header);
  const version = await readVersion(transaction, tables);
  await dropTables(transaction, tables);
  return version;
}

/** A database that another program works on, or that cannot hold every sign. */
export async function refuseUnfit(db: Database): Promise<void> {
  if (await isInUse(db))
    throw new AppError(
      "conflict",
      "Another Cuttings is connected to that database. Nothing was changed: stop it first.",
    );
  const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(db);
  if (rows[0]?.server_encoding !== "UTF8")
    throw new AppError(
      "invalid",
      `That database keeps its text as ${rows[0]?.server_encoding}, which has no place for all that people write. Nothing was changed: make one with encoding UTF8.`,
    );
}

/** The tables that hold anything, with how much; what every new database holds is nothing. */
export async function listFilled(db: Database): Promise<ReadonlyMap<string, number>> {
  const filled = new Map<string, number>();
  for (const { name } of await listTables(db)) {
    const rows = (await countRows(db, name)) - (await rowsFromTheStart(db, name));
    if (rows > 0) filled.set(name, rows);
  }
  return filled;
}

async function rowsFromTheStart(db: Database, table: string): Promise<number> {
  if (table === "site_version") return 1;
  if (table !== "setting") return 0;
  const secret = await db
    .selectFrom("setting")
    .select("name")
    .where("name", "=", "secret")
    .execute();
  return secret.length;
}

/** What tells a person best whose database it is. */
const TELLING = ["user", "cutting", "source", "item"];

function refuseFilled(filled: ReadonlyMap<string, number>): void {
  if (filled.size === 0) return;
  const names = [...filled.keys()].sort((one, other) => rank(one) - rank(other));
  const told = names.slice(0, TELLING.length).map((name) => `${name} ${filled.get(name)}`);
  const others = names.length - told.length;
  throw new AppError(
    "conflict",
    `That database is not empty; its rows: ${told.join(", ")}${others > 0 ? `, and ${others} more tables` : ""}. Nothing was changed: name an empty one, or restore with --replace, which backs it up first.`,
  );
}

function rank(table: string): number {
  const place = TELLING.indexOf(table);
  return place === -1 ? TELLING.length : place;
}

/** Only what Cuttings made is taken away. What that is, the migrations say: they are tried. */
async function refuseForeign(
  transaction: Transaction,
  tables: readonly TableShape[],
  header: DumpHeader,
): Promise<void> {
  const trial = await transaction.savepoint("trial").execute();
  await dropTables(transaction, tables);
  await migrate(transaction);
  const ours = new Set(
    [...(await listTables(transaction)), ...header.tables].map(({ name }) => name),
  );
  await trial.rollbackToSavepoint("trial").execute();
  const foreign = tables.filter(({ name }) => !ours.has(name)).map(({ name }) => name);
  if (foreign.length > 0)
    throw new AppError(
      "conflict",
      `That database holds tables that are not of Cuttings: ${foreign.join(", ")}. Nothing was changed: name a database of its own.`,
    );
}

async function dropTables(transaction: Transaction, tables: readonly TableShape[]): Promise<void> {
  const names = ["kysely_migration", "kysely_migration_lock", ...tables.map(({ name }) => name)];
  await sql`drop table if exists ${sql.join(names.map((name) => sql.table(`public.${name}`)))}`.execute(
    transaction,
  );
}

async function readVersion(
  transaction: Transaction,
  tables: readonly TableShape[],
): Promise<number> {
  if (!tables.some(({ name }) => name === "site_version")) return 0;
  const row = await transaction.selectFrom("site_version").select("version").executeTakeFirst();
  return row?.version ?? 0;
}
