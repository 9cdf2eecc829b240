import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "kysely";
import type { Pool } from "pg";
import { type Database, openPool, overPool } from "../../src/storage/database.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { type Embedded, openEmbedded } from "../../src/storage/open-embedded.ts";

let embedded: Promise<Embedded> | undefined;
let schemas = 0;

after(async () => (await embedded)?.close());

/**
 * One database a process, one schema a test. TEST_DATABASE_URL names a server to use instead; its
 * connections carry the schema themselves, while PGlite is one session whatever the number of
 * connections.
 */
export function withDatabase(
  body: (db: Database, pool: Pool) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const schema = `test_${process.pid}_${++schemas}`;
    const pool = openPool({ ...(await connection()), options: `-c search_path=${schema}` });
    const db = overPool(pool);
    try {
      await sql`create schema ${sql.id(schema)}`.execute(db);
      await sql`set search_path to ${sql.id(schema)}`.execute(db);
      await migrate(db, schema);
      await body(db, pool);
    } finally {
      await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(db);
      await db.destroy();
    }
  };
}

async function connection(): Promise<Embedded["connection"]> {
  const url = process.env.TEST_DATABASE_URL;
  if (url !== undefined) return { connectionString: url, max: 5 };
  embedded ??= emptyImage().then((image) => openEmbedded({ image }));
  return (await embedded).connection;
}

/**
 * Making a database from nothing takes seconds, from an image a tenth of that; the image is kept
 * beside other temporary files.
 */
async function emptyImage(): Promise<Uint8Array> {
  const version = JSON.parse(
    readFileSync(
      new URL("../../node_modules/@electric-sql/pglite/package.json", import.meta.url),
      "utf8",
    ),
  ).version as string;
  const kept = join(tmpdir(), `cuttings-test-pglite-${version}.tar`);
  if (existsSync(kept)) return readFileSync(kept);

  const empty = await PGlite.create();
  const image = new Uint8Array(await (await empty.dumpDataDir("none")).arrayBuffer());
  await empty.close();
  const unfinished = `${kept}.${process.pid}`;
  writeFileSync(unfinished, image);
  renameSync(unfinished, kept);
  return image;
}
