import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { after } from "node:test";
import { sql } from "kysely";
import type { Pool, PoolConfig } from "pg";
import { type Database, openPool, overPool } from "../../../src/storage/database.ts";
import { migrate } from "../../../src/storage/migrate.ts";
import { startTestPostgres, type TestPostgres } from "./start-test-postgres.ts";

const MIGRATIONS = new URL("../../../src/storage/migrations/", import.meta.url);
/** Any number that nobody else of this server's users takes. */
const TEMPLATE_LOCK = 7_301;

let own: Promise<TestPostgres> | undefined;
let server: Database | undefined;
let template: Promise<string> | undefined;
let databases = 0;

after(async () => {
  await server?.destroy();
  await (await own)?.close();
});

/**
 * One server a run (its address is in TEST_DATABASE_URL; a file that runs alone starts its own),
 * one template with all tables, one database a test.
 */
export function withDatabase(
  body: (db: Database, pool: Pool) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const address = await serverAddress();
    server ??= overPool(openPool({ connectionString: address, max: 2 }));
    template ??= makeTemplate(server, address);
    const name = `test_${process.pid}_${++databases}`;
    await sql`create database ${sql.id(name)} template ${sql.id(await template)} strategy file_copy`.execute(
      server,
    );
    const pool = openPool({ ...inDatabase(address, name), max: 5 });
    const db = overPool(pool);
    try {
      await body(db, pool);
    } finally {
      await db.destroy();
      await sql`drop database ${sql.id(name)} with (force)`.execute(server);
    }
  };
}

/** The server that the tests of this process use. */
export async function serverAddress(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined) return given;
  own ??= startTestPostgres();
  return (await own).url;
}

/** The same server, another database. */
export function inDatabase(server: string, database: string): PoolConfig {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

/** Made by the first process that needs it, under the name of its tables' makers. */
function makeTemplate(server: Database, address: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of globSync("*.ts", { cwd: MIGRATIONS }).sort())
    hash.update(readFileSync(new URL(file, MIGRATIONS)));
  const name = `template_${hash.digest("hex").slice(0, 12)}`;
  return server.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(${TEMPLATE_LOCK})`.execute(db);
    const { rows } = await sql`select from pg_database where datname = ${name}`.execute(db);
    if (rows.length === 0) {
      const making = `${name}_making`;
      await sql`drop database if exists ${sql.id(making)}`.execute(db);
      await sql`create database ${sql.id(making)}`.execute(db);
      const tables = overPool(openPool({ ...inDatabase(address, making), max: 1 }));
      await migrate(tables);
      await tables.destroy();
      await sql`alter database ${sql.id(making)} rename to ${sql.id(name)}`.execute(db);
    }
    await sql`select pg_advisory_unlock(${TEMPLATE_LOCK})`.execute(db);
    return name;
  });
}
