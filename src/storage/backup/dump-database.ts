import { createHash } from "node:crypto";
import { escapeIdentifier, type Pool, type PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { AppError } from "../../lib/app-error.ts";
import type { Database } from "../database.ts";
import { listMigrations } from "../migrate.ts";
import { countRows, listSequences, listTables, lockTables } from "./describe-tables.ts";
import {
  type DumpAuthor,
  type DumpHeader,
  END_OF_ROWS,
  FORMAT,
  headerOf,
  type OnRows,
} from "./dump-format.ts";
import { holdConnection, prepareToCopy } from "./hold-connection.ts";

const LINE_END = 10;

/**
 * The whole database as one snapshot, piece by piece, in the lines of dump-format.ts. Others go on
 * reading and writing meanwhile.
 */
export async function* dumpDatabase(
  pool: Pool,
  author: DumpAuthor,
  onRows: OnRows = () => undefined,
): AsyncGenerator<Buffer, void> {
  const { client, db, letGo } = await holdConnection(pool);
  try {
    const snapshot = await db
      .startTransaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute();
    await prepareToCopy(snapshot);
    const header = await describe(snapshot, author);
    const hash = createHash("sha256");
    for await (const piece of contents(client, header, onRows)) {
      hash.update(piece);
      yield piece;
    }
    yield line({ end: FORMAT, sha256: hash.digest("hex") });
    await snapshot.commit().execute();
  } finally {
    letGo();
  }
}

async function describe(snapshot: Database, author: DumpAuthor): Promise<DumpHeader> {
  const migrations = await listMigrations(snapshot);
  if (migrations.length === 0)
    throw new AppError("not_found", "There is nothing of Cuttings in this database yet.");
  const shapes = await listTables(snapshot);
  await lockTables(snapshot, shapes);
  const tables: DumpHeader["tables"] = [];
  for (const shape of shapes)
    tables.push({ ...shape, rows: await countRows(snapshot, shape.name) });
  return headerOf(author, {
    migrations: [...migrations],
    tables,
    sequences: [...(await listSequences(snapshot))],
  });
}

async function* contents(
  client: PoolClient,
  header: DumpHeader,
  onRows: OnRows,
): AsyncGenerator<Buffer, void> {
  yield line(header);
  let done = 0;
  onRows(done, header);
  for (const { name, columns } of header.tables) {
    const names = columns.map(escapeIdentifier).join(", ");
    const rows = client.query(copyTo(`copy public.${escapeIdentifier(name)} (${names}) to stdout`));
    for await (const piece of rows as AsyncIterable<Buffer>) {
      yield piece;
      done += countLines(piece);
      onRows(done, header);
    }
    yield Buffer.from(END_OF_ROWS);
  }
}

/** A row is a line: COPY writes a line end within a value as two signs. */
export function countLines(piece: Buffer): number {
  let lines = 0;
  for (let at = piece.indexOf(LINE_END); at !== -1; at = piece.indexOf(LINE_END, at + 1))
    lines += 1;
  return lines;
}

function line(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
