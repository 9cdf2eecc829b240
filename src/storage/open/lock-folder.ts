import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { AppError } from "../../lib/app-error.ts";

/** SQLite's own numbers: another process holds the file; the file is no database. */
const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;

/**
 * Holds a folder for this process. The lock is the operating system's own on an open file, which
 * SQLite takes for us, so it goes with the process however that ends; a file with a process id in
 * it would outlive kill -9 and lie afterwards.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, "lock");
  const lock = new DatabaseSync(file);
  try {
    lock.exec("pragma locking_mode = exclusive; pragma journal_mode = memory; begin exclusive");
  } catch (cause) {
    lock.close();
    throw explain(cause, { folder, file });
  }
  return () => lock.close();
}

function explain(
  cause: unknown,
  { folder, file }: { readonly folder: string; readonly file: string },
): AppError {
  const code = cause instanceof Error && "errcode" in cause ? cause.errcode : undefined;
  if (code === SQLITE_BUSY)
    return new AppError(
      "conflict",
      `Another Cuttings is using ${folder}. Stop it first, or set CUTTINGS_DATA to another folder.`,
      { cause },
    );
  if (code === SQLITE_NOTADB)
    return new AppError(
      "unavailable",
      `The file ${file} is damaged; it holds nothing but says who uses the folder. Nothing was started: make sure that no other Cuttings runs on it, remove that file, and start again.`,
      { cause },
    );
  return new AppError(
    "unavailable",
    `The file ${file}, which says who uses the folder, does not open: ${cause instanceof Error ? cause.message : String(cause)}. Nothing was started.`,
    { cause },
  );
}
