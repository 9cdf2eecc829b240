import type { Pool, PoolConfig } from "pg";
import { AppError } from "../../lib/app-error.ts";
import { type Database, openPool, overPool } from "../database.ts";
import { migrate } from "../migrate.ts";
import { announceRunning, findRunning } from "./announce-running.ts";
import { lockFolder } from "./lock-folder.ts";
import { openEmbedded } from "./open-embedded.ts";
import { prepareFolder } from "./prepare-folder.ts";

/** Each web or worker process takes at most so many connections of a server. */
const SERVER_CONNECTIONS = 10;
const COMMAND_CONNECTIONS = 2;

export type Storage = {
  readonly db: Database;
  /** For libraries that bring their own SQL (pg-boss). */
  readonly pool: Pool;
  /** Ends, with the cause, when the embedded database died for good; never for a server. */
  readonly lost: Promise<AppError>;
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
  /** Told what a person should know of how it was opened. */
  readonly say?: (sentence: string) => void;
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
  if (running !== undefined) return overConnection({ ...running, max: COMMAND_CONNECTIONS });

  const opened =
    options.databaseUrl === undefined
      ? await openFolder(options.folder, options.say ?? (() => undefined))
      : overConnection({ connectionString: options.databaseUrl, max: SERVER_CONNECTIONS });
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

function overConnection(connection: PoolConfig): Storage {
  const pool = openPool(connection);
  const db = overPool(pool);
  const lost = new Promise<AppError>(() => undefined);
  return { db, pool, lost, close: () => db.destroy() };
}

async function openFolder(folder: string, say: (sentence: string) => void): Promise<Storage> {
  prepareFolder(folder, say);
  const unlock = lockFolder(folder);
  try {
    const embedded = await openEmbedded({ folder, say });
    const opened = overConnection({ ...embedded.connection, max: SERVER_CONNECTIONS });
    const takeDown = announceRunning(folder, embedded.connection);
    return {
      ...opened,
      lost: embedded.lost,
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

function isConnectionError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|28|3D|57P)/.test(code);
}
