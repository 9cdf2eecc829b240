import { appendFileSync, renameSync, statSync } from "node:fs";

/** A few weeks of a database's complaints; the file before it is kept too. */
const MOST_BYTES = 1_000_000;

/** Writes to a file that is put aside when it is full, so that a log takes two megabytes at most. */
export function boundedLog(path: string, mostBytes = MOST_BYTES): (text: string) => void {
  let bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return (text) => {
    try {
      if (bytes > mostBytes) {
        renameSync(path, `${path}.before`);
        bytes = 0;
      }
      appendFileSync(path, text, { mode: 0o600 });
      bytes += Buffer.byteLength(text);
    } catch {
      // A full disk must not end the program over a line of a log; the database says it as well.
    }
  };
}
