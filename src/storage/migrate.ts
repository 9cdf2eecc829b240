import { sql } from "kysely";
import { type MigrationResultSet, Migrator } from "kysely/migration";
import { AppError } from "../lib/app-error.ts";
import type { Database } from "./database.ts";
import { MIGRATIONS } from "./migrations/all.ts";

/**
 * Brings the tables up to this program. Refuses a database that a newer program has already
 * changed.
 */
export async function migrate(db: Database, schema = "public"): Promise<readonly string[]> {
  return namesOf(await migratorOf(db, schema).migrateToLatest());
}

/** Goes no further than the migration that is named: what a backup of an earlier program needs. */
export async function migrateUpTo(db: Database, last: string): Promise<readonly string[]> {
  return namesOf(await migratorOf(db, "public").migrateTo(last));
}

/** Every migration that this program knows, in order. */
export function knownMigrations(): readonly string[] {
  return Object.keys(MIGRATIONS).sort();
}

/** What has been done to the tables, in order; nothing where there are none. */
export async function listMigrations(db: Database): Promise<readonly string[]> {
  const { rows: found } = await sql<{
    table: string | null;
  }>`select to_regclass('public.kysely_migration')::text as table`.execute(db);
  if (found[0]?.table === null) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from public.kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

function migratorOf(db: Database, schema: string): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableSchema: schema,
  });
}

function namesOf({ error, results }: MigrationResultSet): readonly string[] {
  if (error === undefined) return (results ?? []).map((result) => result.migrationName);
  if (error instanceof Error && /previously executed migration .* is missing/.test(error.message)) {
    throw new AppError(
      "conflict",
      "This database was made by a newer Cuttings. Nothing was changed: start the newer program, or name another data folder.",
      { cause: error },
    );
  }
  throw error;
}
