import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { AppError } from "../lib/app-error.ts";

/**
 * Holds a folder for this process. The lock is the operating system's own on an open file, which
 * SQLite takes for us, so it goes with the process however that ends; a file with a process id in
 * it would outlive kill -9 and lie afterwards.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, "lock"));
  try {
    lock.exec("pragma locking_mode = exclusive; pragma journal_mode = memory; begin exclusive");
  } catch (cause) {
    lock.close();
    throw new AppError(
      "conflict",
      `Another Cuttings is using ${folder}. Stop it first, or set CUTTINGS_DATA to another folder.`,
      { cause },
    );
  }
  return () => lock.close();
}
