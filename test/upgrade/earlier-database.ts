import { readFileSync } from "node:fs";
import { type RawBuilder, sql } from "kysely";
import { type Database, openPool, overPool } from "../../src/storage/database.ts";
import { migrateUpTo } from "../../src/storage/migrate.ts";
import { inDatabase, serverAddress } from "../helpers/database/with-database.ts";

type Row = Readonly<Record<string, unknown>>;

/** What the earlier program told readers of the same rows. */
type Told = {
  readonly pages: Readonly<Record<string, number>>;
  readonly sitemap: readonly string[];
  readonly rss: readonly string[];
  readonly atom: readonly string[];
  readonly json: readonly Row[];
};

const LAST_MIGRATION = "2026-11-23T1600-source-repairs";

/** All rows of a database that the program of 23 November 2026 wrote, by table. */
export const EARLIER = read<Readonly<Record<string, readonly Row[]>>>("rows-of-2026-11-23.json");
export const TOLD = read<Told>("told-on-2026-11-23.json");

const terms = (facet: string) =>
  `array(select substr(term, ${facet.length + 2}) from unnest(terms) with ordinality as filed (term, place) where term like '${facet}:%' order by place)`;

/** Where a value stands now that had a column of its own. */
const MOVED: Readonly<Record<string, string>> = {
  "cutting.link": "(select link from cutting_link where cutting_id = cutting.id and position = 0)",
  "cutting.kind": `(${terms("kind")})[1]`,
  "cutting.places": terms("place"),
  "cutting.services": terms("service"),
  "cutting.themes": terms("theme"),
  "cutting.audiences": terms("audience"),
  "item.normalised_link": "link_key",
  "link.normalised": "item_key",
};

let made = 0;

/** A database on the tests' server, as the earlier program left it. */
export function inEarlierDatabase(body: (databaseUrl: string) => Promise<void>) {
  return async (): Promise<void> => {
    const address = await serverAddress();
    const name = `earlier_${process.pid}_${++made}`;
    const server = overPool(openPool({ connectionString: address, max: 1 }));
    const { connectionString = "" } = inDatabase(address, name);
    try {
      await sql`create database ${sql.id(name)}`.execute(server);
      const db = overPool(openPool({ connectionString, max: 1 }));
      await migrateUpTo(db, LAST_MIGRATION);
      await fill(db);
      await db.destroy();
      await body(connectionString);
    } finally {
      await sql`drop database if exists ${sql.id(name)} with (force)`.execute(server);
      await server.destroy();
    }
  };
}

async function fill(db: Database): Promise<void> {
  const tables = await listOf(
    db,
    sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%'`,
  );
  await db.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    for (const table of tables) await fillTable(transaction, table);
  });
}

async function fillTable(db: Database, name: string): Promise<void> {
  const rows = EARLIER[name] ?? [];
  if (rows.length === 0) throw new Error(`the earlier program's rows of "${name}" are not here`);
  const table = sql.table(name);
  await sql`delete from ${table}`.execute(db);
  await sql`insert into ${table} overriding system value
    select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)})`.execute(db);
  const counted = await listOf(
    db,
    sql`
    select column_name as name from information_schema.columns
    where table_name = ${name} and is_identity = 'YES'`,
  );
  for (const column of counted)
    await sql`select setval(pg_get_serial_sequence(quote_ident(${name}), ${column}), max(${sql.ref(column)})) from ${table}`.execute(
      db,
    );
}

async function listOf(db: Database, question: RawBuilder<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`${question}`.execute(db);
  return rows.map(({ name }) => name);
}

/** A table's rows with the columns and the values that the earlier program would find. */
export async function readAsEarlier(db: Database, table: string): Promise<readonly Row[]> {
  const columns = Object.keys(EARLIER[table]?.[0] ?? {}).map((column) => {
    const place = MOVED[`${table}.${column}`];
    return sql`${place === undefined ? sql.ref(column) : sql.raw(place)} as ${sql.ref(column)}`;
  });
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(each) as row from (select ${sql.join(columns)} from ${sql.table(table)}) as each`.execute(
    db,
  );
  return rows.map(({ row }) => row);
}

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Content;
}
