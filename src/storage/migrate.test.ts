import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { withDatabase } from "../../test/helpers/database/with-database.ts";
import { AppError } from "../lib/app-error.ts";
import { migrate } from "./migrate.ts";
import { COLUMNS } from "./schema-columns-table.ts";

test(
  "the migrations make exactly the tables and columns of schema.ts",
  withDatabase(async (db) => {
    const { rows } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = current_schema() and table_name not like 'kysely%'`.execute(db);

    const made = rows.map((row) => `${row.table_name}.${row.column_name}`).sort();
    const typed = Object.entries(COLUMNS).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    assert.deepEqual(made, typed.sort());
  }),
);

test(
  "a database of a newer program is refused and left as it is",
  withDatabase(async (db) => {
    await sql`insert into kysely_migration (name, timestamp) values ('2999-01-01T0000-from-the-future', '2999-01-01T00:00:00.000Z')`.execute(
      db,
    );
    const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
    await assert.rejects(
      migrate(db, rows[0]?.schema),
      (error) => error instanceof AppError && error.code === "conflict",
    );
  }),
);
