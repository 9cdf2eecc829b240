import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import { type CustomTypesConfig, Pool, type PoolClient, type PoolConfig, types } from "pg";
import { type DatabaseLimits, WORK_LIMITS } from "./database-limits.ts";
import { SILENT_FOR_TOO_LONG } from "./is-database-away.ts";
import type { Schema } from "./schema.ts";

/** The whole database or a transaction of it: the caller decides. */
export type Database = Kysely<Schema>;

/** too_many_connections, and cannot_connect_now: it is being started. */
const FULL = new Set(["53300", "57P03"]);
const TRY_AGAIN_MS = 100;

const INT8 = 20;
const DATE = 1082;

/**
 * Ids stay far below 2^53, so int8 is a number here; a date is a day, not a moment in some zone.
 */
const TYPES = {
  getTypeParser(type: number, format?: "text" | "binary") {
    if (type === INT8 && format !== "binary") return Number;
    if (type === DATE && format !== "binary") return (day: string) => day;
    return types.getTypeParser(type, format);
  },
} as CustomTypesConfig;

/** By this name others see in the server that a Cuttings is connected. */
export const APPLICATION = "cuttings";

/** Opens no connection yet. */
export function openPool(config: PoolConfig, limits: DatabaseLimits = WORK_LIMITS): Pool {
  const pool = new Pool({
    types: TYPES,
    application_name: APPLICATION,
    connectionTimeoutMillis: limits.connectionMs,
    statement_timeout: limits.statementMs,
    lock_timeout: limits.lockMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionMs,
    ...config,
  });
  // A connection lost while idle is replaced by the pool; without a listener it would end the
  // process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => {
    // So would one that is lost between two statements of a transaction; the next statement fails.
    client.on("error", () => undefined);
    endWhenSilent(client, limits.silenceMs);
  });
  return pool;
}

/** The server's own limits end nothing where the server stands still or the line is cut. */
function endWhenSilent(client: PoolClient, silenceMs: number): void {
  const stream = streamOf(client);
  stream.on("timeout", () => stream.destroy(new Error(SILENT_FOR_TOO_LONG)));
  stream.setTimeout(silenceMs);
}

/** For a connection that copies whole tables, which may wait for a slow disk. */
export function allowSilence(client: PoolClient): void {
  streamOf(client).setTimeout(0);
}

function streamOf(client: PoolClient): Socket {
  return (client as unknown as { readonly connection: { readonly stream: Socket } }).connection
    .stream;
}

export function overPool(pool: Pool): Database {
  const { Client, options } = pool as unknown as Pick<PostgresPool, "Client" | "options">;
  const patient = { Client, options, connect: () => connect(pool), end: () => pool.end() };
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: patient }) });
}

/** A server without a free connection says no at once; others give theirs back within moments. */
async function connect(pool: Pool): Promise<PoolClient> {
  const until = performance.now() + (pool.options.connectionTimeoutMillis ?? 0);
  for (;;) {
    try {
      return await pool.connect();
    } catch (error) {
      if (!isFull(error) || performance.now() > until) throw error;
      await pause(TRY_AGAIN_MS);
    }
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && FULL.has(String(error.code));
}
