import { join } from "node:path";
import type { PoolConfig } from "pg";
import { AppError } from "../../lib/app-error.ts";
import { boundedLog } from "./bounded-log.ts";
import { chooseRoom } from "./choose-room.ts";
import { findPrograms } from "./find-programs.ts";
import { keepPostgresRunning } from "./keep-postgres-running.ts";
import { DATABASE_USER, makeCluster } from "./make-cluster.ts";

/** What an address of a Unix socket may hold (unix(7); the last byte ends it), in bytes. */
const LONGEST_SOCKET_PATH = process.platform === "darwin" ? 103 : 107;
/** What `pg` and Postgres append to a folder to name the socket in it. */
const SOCKET_NAME = ".s.PGSQL.5432";

export type Embedded = {
  readonly connection: PoolConfig;
  /** Ends with the cause when the database died for good under the program. */
  readonly lost: Promise<AppError>;
  close(): Promise<void>;
};

export type EmbeddedOptions = {
  /** The data folder; to be held by the caller's lock. */
  readonly folder: string;
  readonly say: (sentence: string) => void;
  /** Further settings of Postgres, as "name=value". */
  readonly settings?: readonly string[];
  /** How initdb is told to sort and compare; else alike on every machine. */
  readonly locale?: readonly string[];
};

/**
 * Starts the Postgres that came with the packages, as a child with its files and its socket in the
 * data folder; makes it first where there is none.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const room = chooseRoom(options.folder, findPrograms(), options.say);
  const socket = join(room.folder, "socket", SOCKET_NAME);
  if (process.platform !== "win32" && Buffer.byteLength(socket) > LONGEST_SOCKET_PATH)
    throw new AppError(
      "unavailable",
      `The path of the data folder is too long for the database's socket: ${socket} has ${Buffer.byteLength(socket)} bytes where the system allows ${LONGEST_SOCKET_PATH}. Nothing was started: set CUTTINGS_DATA to a shorter one.`,
    );
  const password = await makeCluster(room, options.locale);
  const postgres = await keepPostgresRunning(room, {
    log: boundedLog(join(room.folder, "database.log")),
    settings: options.settings,
    say: options.say,
  });
  return {
    connection: {
      ...postgres.connection,
      user: DATABASE_USER,
      password,
      database: "postgres",
      ssl: false,
    },
    lost: postgres.lost,
    close: () => postgres.stop(),
  };
}
