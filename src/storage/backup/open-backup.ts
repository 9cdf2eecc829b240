import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createZstdDecompress } from "node:zlib";
import { AppError } from "../../lib/app-error.ts";
import { type DumpHeader, type OnRows } from "./dump-format.ts";
import { checkMigrations } from "./load-dump.ts";
import { damaged, type Dump, foreign, openDump } from "./open-dump.ts";

/** What every zstd file begins with (RFC 8878). */
const ZSTD_MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** A backup file, unpacked as it is read. */
export async function openBackup(file: string, onRows?: OnRows): Promise<Dump> {
  return openDump(unpack(file), file, onRows);
}

/** Reads all of it, so that nothing is begun with a file that turns out to be damaged. */
export async function checkBackup(file: string, onRows?: OnRows): Promise<DumpHeader> {
  const dump = await openBackup(file, onRows);
  try {
    checkMigrations(dump.header, file);
    for (let table = 0; table < dump.header.tables.length; table += 1)
      for await (const _ of dump.rows());
    await dump.checkEnd();
    return dump.header;
  } finally {
    await dump.close();
  }
}

async function* unpack(file: string): AsyncGenerator<Buffer, void> {
  await checkMagic(file);
  const unpacked = pipeline(createReadStream(file), createZstdDecompress(), () => undefined);
  try {
    yield* unpacked as AsyncIterable<Buffer>;
  } catch (error) {
    throw isOfSystem(error) ? explain(error, file) : damaged(file, error);
  }
}

async function checkMagic(file: string): Promise<void> {
  try {
    for await (const piece of createReadStream(file, { end: ZSTD_MAGIC.length - 1 }))
      if (ZSTD_MAGIC.equals(piece as Buffer)) return;
  } catch (error) {
    throw explain(error, file);
  }
  throw foreign(file);
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function explain(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
  if (!isOfSystem(error)) return error;
  const why = code === "ENOENT" ? "is not there" : `cannot be read (${code})`;
  return new AppError("not_found", `${file} ${why}. Nothing was changed.`, { cause: error });
}
