import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { AppError } from "../lib/app-error.ts";
import { type Database, openPool, overPool } from "./database.ts";
import { lockFolder } from "./lock-folder.ts";
import { migrate } from "./migrate.ts";
import { openEmbedded } from "./open-embedded.ts";

/** Each web or worker process takes at most so many connections of a server. */
const SERVER_CONNECTIONS = 10;

export type Storage = {
  readonly db: Database;
  /** For libraries that bring their own SQL (pg-boss). */
  readonly pool: pg.Pool;
  readonly embedded: boolean;
  close(): Promise<void>;
};

/** Opens the server that `databaseUrl` names, or else the embedded database in the folder, and brings its tables up to date. */
export async function openStorage(options: { readonly databaseUrl: string | undefined; readonly folder: string }): Promise<Storage> {
  const opened = options.databaseUrl === undefined ? await openFolder(options.folder) : openServer(options.databaseUrl);
  try {
    await migrate(opened.db);
  } catch (error) {
    await opened.close();
    throw isConnectionError(error) ? new AppError("unavailable", "The database that DATABASE_URL names does not answer. Nothing was started.", { cause: error }) : error;
  }
  return opened;
}

function openServer(databaseUrl: string): Storage {
  const pool = openPool({ connectionString: databaseUrl, max: SERVER_CONNECTIONS });
  const db = overPool(pool);
  return { db, pool, embedded: false, close: () => db.destroy() };
}

async function openFolder(folder: string): Promise<Storage> {
  makeWritable(folder);
  const unlock = lockFolder(folder);
  try {
    const embedded = await openEmbedded({ folder: join(folder, "postgres") });
    const pool = openPool(embedded.connection);
    const db = overPool(pool);
    return {
      db,
      pool,
      embedded: true,
      async close() {
        await db.destroy();
        await embedded.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new AppError("unavailable", `The data folder ${folder} cannot be written to. Nothing was started: give the program that right, or set CUTTINGS_DATA to another folder.`, { cause });
  }
}

function isConnectionError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|28|3D|57P)/.test(code);
}
