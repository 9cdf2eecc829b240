import { Migrator } from "kysely/migration";
import { AppError } from "../lib/app-error.ts";
import type { Database } from "./database.ts";
import { MIGRATIONS } from "./migrations/all.ts";

/**
 * Brings the tables up to this program. Refuses a database that a newer program has already
 * changed.
 */
export async function migrate(db: Database, schema = "public"): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableSchema: schema,
  });

  const { error, results } = await migrator.migrateToLatest();
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
