import type { Pool, PoolConfig } from "pg";
import type { AppError } from "../../lib/app-error.ts";
import { type Database, openPool, overPool } from "../database.ts";
import { NO_LIMITS, REQUEST_LIMITS, WORK_LIMITS } from "../database-limits.ts";
import { migrate } from "../migrate.ts";
import { announceRunning, findRunning } from "./announce-running.ts";
import { explainConnection } from "./explain-connection.ts";
import { lockFolder } from "./lock-folder.ts";
import { openEmbedded } from "./open-embedded.ts";
import { prepareFolder } from "./prepare-folder.ts";

/** Each web or worker process takes at most so many connections of a server. */
const WORK_CONNECTIONS = 5;
/** Apart from those of the jobs, so that pages are made however busy these are. */
const REQUEST_CONNECTIONS = 5;
const COMMAND_CONNECTIONS = 2;

export type Storage = {
  readonly db: Database;
  /** The same, for whoever waits before a screen: it gives up soon. */
  readonly requests: Database;
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
  if (running !== undefined) return overConnection(running, COMMAND_CONNECTIONS);

  return options.databaseUrl === undefined
    ? openFolder(options.folder, options.say ?? (() => undefined))
    : openServer(options.databaseUrl);
}

async function openServer(databaseUrl: string): Promise<Storage> {
  const connection = { connectionString: databaseUrl };
  try {
    await bringUp(connection);
  } catch (error) {
    throw explainConnection(error) ?? error;
  }
  return overConnection(connection, WORK_CONNECTIONS);
}

/** Over a connection of its own: new tables and indexes of a large database take minutes. */
async function bringUp(connection: PoolConfig): Promise<void> {
  const db = overPool(openPool({ ...connection, max: 1 }, NO_LIMITS));
  await migrate(db).finally(() => db.destroy());
}

function overConnection(connection: PoolConfig, max: number): Storage {
  const pool = openPool({ ...connection, max }, WORK_LIMITS);
  const db = overPool(pool);
  const requests = overPool(openPool({ ...connection, max: REQUEST_CONNECTIONS }, REQUEST_LIMITS));
  const lost = new Promise<AppError>(() => undefined);
  const close = async () => void (await Promise.all([db.destroy(), requests.destroy()]));
  return { db, requests, pool, lost, close };
}

async function openFolder(folder: string, say: (sentence: string) => void): Promise<Storage> {
  prepareFolder(folder, say);
  const unlock = lockFolder(folder);
  try {
    const embedded = await openEmbedded({ folder, say });
    await bringUp(embedded.connection).catch(async (error: unknown) => {
      await embedded.close();
      throw error;
    });
    const opened = overConnection(embedded.connection, WORK_CONNECTIONS);
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
