import { Kysely, PostgresDialect, sql } from "kysely";
import type { Pool, PoolClient } from "pg";
import { allowSilence, type Database } from "../database.ts";
import type { Schema } from "../schema.ts";

export type Held = {
  /** For COPY, which a query builder does not know. */
  readonly client: PoolClient;
  /** The same connection, so that both are in one transaction. */
  readonly db: Database;
  /** For good: it has no limits any more, and may stand in the middle of something. */
  letGo(): void;
};

/** One connection of the pool, for a transaction that copies whole tables. */
export async function holdConnection(pool: Pool): Promise<Held> {
  const client = await pool.connect();
  allowSilence(client);
  const shared = { query: client.query.bind(client), release: ignore } as unknown as PoolClient;
  const only = { options: pool.options, connect: async () => shared, end: async () => undefined };
  return {
    client,
    db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: only }) }),
    letGo: () => client.release(true),
  };
}

/**
 * For this transaction: no limit of time, because a copy takes as long as it takes, but for locks;
 * and values written alike by every server.
 */
export async function prepareToCopy(transaction: Database): Promise<void> {
  await sql`
    select set_config(name, value, true) from (values
      ('statement_timeout', '0'), ('transaction_timeout', '0'), ('idle_in_transaction_session_timeout', '0'),
      ('lock_timeout', '10s'), ('datestyle', 'ISO'), ('intervalstyle', 'postgres'), ('timezone', 'UTC'),
      ('extra_float_digits', '1'), ('bytea_output', 'hex')
    ) as wanted (name, value) where name in (select name from pg_settings)`.execute(transaction);
}

function ignore(): void {
  return undefined;
}
