import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Pool, PoolConfig } from "pg";
import { AppError } from "../lib/app-error.ts";
import { announceRunning, findRunning } from "./announce-running.ts";
import { type Database, openPool, overPool } from "./database.ts";
import { lockFolder } from "./lock-folder.ts";
import { migrate } from "./migrate.ts";
import { openEmbedded } from "./open-embedded.ts";

/** Each web or worker process takes at most so many connections of a server. */
const SERVER_CONNECTIONS = 10;
const COMMAND_CONNECTIONS = 2;

export type Storage = {
  readonly db: Database;
  /** For libraries that bring their own SQL (pg-boss). */
  readonly pool: Pool;
  readonly embedded: boolean;
  close(): Promise<void>;
};

export type StorageOptions = {
  readonly databaseUrl: string | undefined;
  readonly folder: string;
  /**
   * Go in with the program that has the embedded database open already, as a short command does
   * beside a running desk.
   */
  readonly join?: boolean;
};

/**
 * Opens the server that `databaseUrl` names, or else the embedded database in the folder, and
 * brings its tables up to date.
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const running =
    options.join === true && options.databaseUrl === undefined
      ? findRunning(options.folder)
      : undefined;
  if (running !== undefined) return overConnection({ ...running, max: COMMAND_CONNECTIONS }, true);

  const opened =
    options.databaseUrl === undefined
      ? await openFolder(options.folder)
      : overConnection({ connectionString: options.databaseUrl, max: SERVER_CONNECTIONS }, false);
  try {
    await migrate(opened.db);
  } catch (error) {
    await opened.close();
    throw isConnectionError(error)
      ? new AppError(
          "unavailable",
          "The database that DATABASE_URL names does not answer. Nothing was started.",
          { cause: error },
        )
      : error;
  }
  return opened;
}

function overConnection(connection: PoolConfig, embedded: boolean): Storage {
  const pool = openPool(connection);
  const db = overPool(pool);
  return { db, pool, embedded, close: () => db.destroy() };
}

async function openFolder(folder: string): Promise<Storage> {
  makeWritable(folder);
  const unlock = lockFolder(folder);
  try {
    const embedded = await openEmbedded({ folder: join(folder, "postgres") });
    const opened = overConnection({ ...embedded.connection, max: SERVER_CONNECTIONS }, true);
    const takeDown = announceRunning(folder, embedded.connection);
    return {
      ...opened,
      async close() {
        takeDown();
        await opened.close();
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
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new AppError(
      "unavailable",
      `The data folder ${folder} cannot be written to. Nothing was started: give the program that right, or set CUTTINGS_DATA to another folder.`,
      { cause },
    );
  }
}

/**
 * One folder after the other: Node's own recursion never ends where a file system answers "no such
 * file" to everything, as /proc does.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function isConnectionError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|28|3D|57P)/.test(code);
}
