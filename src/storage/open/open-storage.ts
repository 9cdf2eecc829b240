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
  /** What holds the server's address, for a sentence that it does not answer. */
  readonly called?: string;
  /** Left as it is: for a program that carries all of it elsewhere, or puts all of it there. */
  readonly asFound?: boolean;
  /** What comes before an embedded database's tables are changed. */
  readonly beforeMigration?: (pool: Pool) => Promise<void>;
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
  if (running !== undefined) return overConnection(running, COMMAND_CONNECTIONS, options);

  return options.databaseUrl === undefined
    ? openFolder(options)
    : openServer(options, options.databaseUrl);
}

async function openServer(options: StorageOptions, databaseUrl: string): Promise<Storage> {
  const connection = { connectionString: databaseUrl };
  try {
    // A server has its own backups, and this machine may have no room for them.
    await bringUp(connection, { ...options, beforeMigration: undefined });
  } catch (error) {
    throw explainConnection(error, options.called) ?? error;
  }
  return overConnection(connection, WORK_CONNECTIONS, options);
}

/** Over a connection of its own: new tables and indexes of a large database take minutes. */
async function bringUp(
  connection: PoolConfig,
  { asFound = false, beforeMigration }: StorageOptions,
): Promise<void> {
  const pool = openPool({ ...connection, max: 1 }, NO_LIMITS);
  try {
    if (asFound) {
      await pool.query("select");
      return;
    }
    await beforeMigration?.(pool);
    await migrate(overPool(pool));
  } finally {
    await pool.end();
  }
}

function overConnection(
  connection: PoolConfig,
  max: number,
  { asFound = false }: Pick<StorageOptions, "asFound"> = {},
): Storage {
  // One stays where nothing is asked for hours: who moves a database must see that it is in use.
  const pool = openPool({ ...connection, max, min: 1 }, asFound ? NO_LIMITS : WORK_LIMITS);
  const requestPool = openPool({ ...connection, max: REQUEST_CONNECTIONS }, REQUEST_LIMITS);
  const lost = new Promise<AppError>(() => undefined);
  // The pools themselves: a query builder that was never asked anything would leave them open.
  const close = async () => void (await Promise.all([pool.end(), requestPool.end()]));
  return { db: overPool(pool), requests: overPool(requestPool), pool, lost, close };
}

async function openFolder(options: StorageOptions): Promise<Storage> {
  const { folder, say = () => undefined } = options;
  prepareFolder(folder, say);
  // What was opened is closed in reverse, by whoever closes it or by what goes wrong on the way.
  const toClose: (() => Promise<void> | void)[] = [lockFolder(folder)];
  const close = async () => {
    for (const undo of toClose.splice(0).reverse()) await undo();
  };
  try {
    const embedded = await openEmbedded({ folder, say });
    toClose.push(embedded.close);
    await bringUp(embedded.connection, options);
    const opened = overConnection(embedded.connection, WORK_CONNECTIONS, options);
    toClose.push(opened.close);
    toClose.push(announceRunning(folder, embedded.connection));
    return { ...opened, lost: embedded.lost, close };
  } catch (error) {
    await close();
    throw error;
  }
}
