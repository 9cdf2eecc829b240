import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { APPLICATION, type Database } from "../database.ts";
import type { SequenceState, TableShape } from "./dump-format.ts";

/**
 * The tables of the program with the columns that hold what cannot be computed; those of extensions
 * and of the migrator are nobody's rows.
 */
export async function listTables(db: Database): Promise<readonly TableShape[]> {
  const { rows } = await sql<TableShape>`
    select class.relname as name, array_agg(column_.attname::text order by column_.attnum) as columns
    from pg_class as class
    join pg_attribute as column_ on column_.attrelid = class.oid
      and column_.attnum > 0 and not column_.attisdropped and column_.attgenerated = ''
    where class.relnamespace = 'public'::regnamespace and class.relkind = 'r'
      and class.relname not in ('kysely_migration', 'kysely_migration_lock')
      and not exists (select 1 from pg_depend
        where classid = 'pg_class'::regclass and objid = class.oid and deptype = 'e')
    group by class.relname order by class.relname`.execute(db);
  return rows;
}

/**
 * Where the numbering of ids stands. It says more than the highest id: what is deleted must not
 * come back under another's number.
 */
export async function listSequences(db: Database): Promise<readonly SequenceState[]> {
  const { rows } = await sql<SequenceState>`
    select owner.relname as table, column_.attname as column, state.last_value as last
    from pg_class as sequence
    join pg_depend as owned on owned.classid = 'pg_class'::regclass and owned.objid = sequence.oid
      and owned.refclassid = 'pg_class'::regclass and owned.deptype in ('a', 'i')
    join pg_class as owner on owner.oid = owned.refobjid
    join pg_attribute as column_ on column_.attrelid = owner.oid and column_.attnum = owned.refobjsubid
    join pg_sequences as state on state.schemaname = 'public' and state.sequencename = sequence.relname
    where sequence.relkind = 'S' and sequence.relnamespace = 'public'::regnamespace
    order by 1, 2`.execute(db);
  return rows;
}

export async function setSequences(
  db: Database,
  sequences: readonly SequenceState[],
): Promise<void> {
  for (const { table, column, last } of sequences) {
    if (last === null) continue;
    await sql`select setval(pg_get_serial_sequence(${`public.${quoted(table)}`}, ${column}), ${last})`.execute(
      db,
    );
  }
}

/** Keeps their shape as it is until the transaction ends; reading and writing go on. */
export async function lockTables(db: Database, tables: readonly TableShape[]): Promise<void> {
  const names = sql.join(tables.map(({ name }) => sql.table(`public.${name}`)));
  await sql`lock table ${names} in access share mode`.execute(db);
}

export async function countRows(db: Database, table: string): Promise<number> {
  const { rows } = await sql<{
    rows: number;
  }>`select count(*)::integer as rows from ${sql.table(`public.${table}`)}`.execute(db);
  return rows[0]?.rows ?? 0;
}

const LOOK_AGAIN_MS = 100;
/** The server needs a moment to notice that a program has ended. */
const PATIENCE_MS = 2_000;

/** Whether another program of ours is connected to this database, and stays so. */
export async function isInUse(db: Database): Promise<boolean> {
  for (let waited = 0; ; waited += LOOK_AGAIN_MS) {
    const { rows } = await sql`
      select from pg_stat_activity
      where datname = current_database() and application_name = ${APPLICATION}
        and pid <> pg_backend_pid()`.execute(db);
    if (rows.length === 0) return false;
    if (waited >= PATIENCE_MS) return true;
    await setTimeout(LOOK_AGAIN_MS);
  }
}

/** As `pg_get_serial_sequence` wants it: it reads its argument as a name in a statement. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
