import { createWriteStream, existsSync } from "node:fs";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { constants, createZstdCompress } from "node:zlib";
import { AppError } from "../../lib/app-error.ts";

/** Three times quicker than gzip, and smaller; the checksum is zstd's own, besides ours. */
const PACKING = {
  params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
};
const UNFINISHED = /\.(\d+)\.tmp$/;

/**
 * Packs a dump into a file that only its owner may read. It has its name when it is whole and on
 * the disk, not before. Returns its size in bytes.
 */
export async function writeBackup(
  file: string,
  dump: AsyncIterable<Buffer>,
  { overwrites }: { readonly overwrites: boolean },
): Promise<number> {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    await removeLeftovers(dirname(file), (name) => name.startsWith(`${basename(file)}.`));
    refuseTaken(file, overwrites);
    await pipeline(
      dump,
      createZstdCompress(PACKING),
      createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true }),
    );
    refuseTaken(file, overwrites);
    await rename(unfinished, file);
    await syncFolder(dirname(file));
    return (await stat(file)).size;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw explainUnwritten(error, file);
  }
}

/** What a killed program left unfinished; one that still writes keeps its own. */
export async function removeLeftovers(
  folder: string,
  isOurs: (name: string) => boolean,
): Promise<void> {
  for (const name of await readdir(folder)) {
    const writer = UNFINISHED.exec(name)?.[1];
    if (writer !== undefined && isOurs(name) && !isAlive(Number(writer)))
      await rm(join(folder, name), { force: true });
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function refuseTaken(file: string, overwrites: boolean): void {
  if (!overwrites && existsSync(file))
    throw new AppError(
      "conflict",
      `${file} is there already. Nothing was written: name another file, or ask with --overwrite.`,
    );
}

/** After a power cut a new name is there only if its folder was written too. */
async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders.
  if (process.platform === "win32") return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EACCES: "the program may not write there",
  EPERM: "the program may not write there",
  EROFS: "the disk is read-only",
  ENOENT: "its folder is not there",
  ENOTDIR: "its folder is not there",
  EISDIR: "it is a folder",
  EIO: "the disk reports an error",
};

/** Of all that may break, what the file system says is for a person; the rest flies on. */
export function explainUnwritten(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return error;
  const reason = REASONS[String(error.code)];
  if (reason === undefined) return error;
  return new AppError(
    "unavailable",
    `${file} could not be written: ${reason}. Nothing was left behind, and earlier backups are as they were.`,
    { cause: error },
  );
}
