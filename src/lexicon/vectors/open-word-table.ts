import { readShared } from "../tables/read-shared.ts";
import { WordTable } from "./word-table.ts";

/** Reads a file of words into memory that threads may share: a worker makes its own from `bytes`. */
export function openWordTable(path: string | URL): WordTable {
  return new WordTable(readShared(path), String(path));
}
