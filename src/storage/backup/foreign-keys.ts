import { sql } from "kysely";
import type { Database } from "../database.ts";

type ForeignKey = { readonly table: string; readonly name: string; readonly says: string };

/** Takes all foreign keys away and returns them. */
export async function dropForeignKeys(transaction: Database): Promise<readonly ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as says
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(
    transaction,
  );
  for (const { table, name } of rows)
    await sql.raw(`alter table ${table} drop constraint ${name}`).execute(transaction);
  return rows;
}

/** Puts them back, and so asks of every row whether it keeps them. */
export async function addForeignKeys(
  transaction: Database,
  keys: readonly ForeignKey[],
): Promise<void> {
  for (const { table, name, says } of keys)
    await sql.raw(`alter table ${table} add constraint ${name} ${says}`).execute(transaction);
}
