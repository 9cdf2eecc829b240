import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** A whole file in memory that threads share. */
export function readShared(path: string | URL): SharedArrayBuffer {
  const file = openSync(path, "r");
  try {
    const bytes = new SharedArrayBuffer(fstatSync(file).size);
    const into = new Uint8Array(bytes);
    for (let at = 0; at < into.length;) {
      const read = readSync(file, into, at, into.length - at, at);
      if (read === 0) break;
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
