import { pipeline } from "node:stream/promises";
import { type ControlledTransaction, sql } from "kysely";
import { escapeIdentifier, type Pool, type PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { AppError } from "../../lib/app-error.ts";
import { knownMigrations, migrate, migrateUpTo } from "../migrate.ts";
import type { Schema } from "../schema.ts";
import { clearTables, type Clearing, refuseUnfit } from "./clear-tables.ts";
import { countRows, listTables, setSequences } from "./describe-tables.ts";
import { type DumpHeader, type TableShape } from "./dump-format.ts";
import { addForeignKeys, dropForeignKeys } from "./foreign-keys.ts";
import { holdConnection, prepareToCopy } from "./hold-connection.ts";
import { damaged, type Dump, newer } from "./open-dump.ts";
import { raiseSiteVersion } from "../cuttings/site-version.ts";

type Transaction = ControlledTransaction<Schema>;

export type Loading = Clearing & { readonly name: string; readonly now: Date };

/**
 * Makes the tables as the dump's own program had them, fills them, and brings them up to this
 * program: all of it in one transaction, or nothing.
 */
export async function loadDump(pool: Pool, dump: Dump, loading: Loading): Promise<void> {
  checkMigrations(dump.header, loading.name);
  const { client, db, letGo } = await holdConnection(pool);
  try {
    await refuseUnfit(db);
    const transaction = await db.startTransaction().execute();
    await prepareToCopy(transaction);
    const versionBefore = await clearTables(transaction, dump.header, loading);
    await makeTables(transaction, dump.header, loading.name);
    await fillTables(transaction, client, dump);
    await dump.checkEnd();
    await checkCounts(transaction, dump.header, loading.name);
    await migrate(transaction);
    await raiseSiteVersion(transaction, { above: versionBefore, now: loading.now });
    await transaction.commit().execute();
  } finally {
    letGo();
  }
  await analyse(pool, dump.header.tables);
}

/** What the program does not know was made by a later one. */
export function checkMigrations({ migrations }: DumpHeader, name: string): void {
  const known = knownMigrations();
  if (migrations.some((migration, index) => migration !== known[index])) throw newer(name);
}

async function makeTables(
  transaction: Transaction,
  { migrations, tables }: DumpHeader,
  name: string,
): Promise<void> {
  await migrateUpTo(transaction, migrations.at(-1) ?? "");
  const made = await listTables(transaction);
  if (shapeOf(made) !== shapeOf(tables))
    throw new AppError(
      "conflict",
      `${name} holds other tables than this Cuttings made at that time. Nothing was changed.`,
    );
  // A migration may have put rows there already, and the dump has them too.
  const names = sql.join(made.map((table) => sql.table(`public.${table.name}`)));
  await sql`truncate ${names}`.execute(transaction);
}

function shapeOf(tables: readonly TableShape[]): string {
  return JSON.stringify(
    tables
      .map(({ name, columns }) => [name, columns.toSorted()])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  );
}

/** Without foreign keys meanwhile, so that no order of tables matters, in circles neither. */
async function fillTables(transaction: Transaction, client: PoolClient, dump: Dump): Promise<void> {
  const keys = await dropForeignKeys(transaction);
  for (const { name, columns } of dump.header.tables) {
    const names = columns.map(escapeIdentifier).join(", ");
    const table = client.query(
      copyFrom(`copy public.${escapeIdentifier(name)} (${names}) from stdin`),
    );
    await pipeline(dump.rows(), table);
  }
  await setSequences(transaction, dump.header.sequences);
  await addForeignKeys(transaction, keys);
}

async function checkCounts(
  transaction: Transaction,
  { tables }: DumpHeader,
  name: string,
): Promise<void> {
  for (const table of tables)
    if ((await countRows(transaction, table.name)) !== table.rows) throw damaged(name);
}

/** Without statistics the first questions would be planned blindly. */
async function analyse(pool: Pool, tables: readonly TableShape[]): Promise<void> {
  const names = tables.map(({ name }) => `public.${escapeIdentifier(name)}`);
  await pool.query(`analyze ${names.join(", ")}`);
}
