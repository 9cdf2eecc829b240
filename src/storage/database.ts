import { Kysely, PostgresDialect, sql } from "kysely";
import { type CustomTypesConfig, Pool, type PoolConfig, types } from "pg";
import type { Schema } from "./schema.ts";

/** The whole database or a transaction of it: the caller decides. */
export type Database = Kysely<Schema>;

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

export function openPool(config: PoolConfig): Pool {
  const pool = new Pool({ types: TYPES, application_name: APPLICATION, ...config });
  // A connection lost while idle is replaced by the pool; without a listener it would end the
  // process.
  pool.on("error", () => undefined);
  // So would one that is lost between two statements of a transaction; the next statement fails.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

export function overPool(pool: Pool): Database {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** Whether the database answers at all. */
export async function answers(db: Database): Promise<boolean> {
  return sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
}
