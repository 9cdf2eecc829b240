import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";

import { MAIL_LIMITS } from "../../fetch/mailbox/mail-limits.ts";
import type { MailboxReading } from "../../fetch/mailbox/read-mailbox.ts";
import type { FetchFailure } from "../../model/reading/fetched.ts";
import { type MboxEntry, readMbox } from "../../parse/mail/read-mbox.ts";

/** So much of an mbox file's beginning tells whether it is the one that was read before. */
const TELLING_BYTES = 512;

type Progress = { mails: Uint8Array[]; tooLarge: number; position: string };

/**
 * Reads what is new in an mbox file or in a folder of .eml files, the oldest first; at first the
 * newest ones. Changes nothing there.
 */
export async function readMailFiles(
  path: string,
  after: string | undefined,
): Promise<MailboxReading> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    return { outcome: "read", ...(await (isFolder ? readFolder : readMboxFile)(path, after)) };
  } catch (error) {
    return explain(error, path);
  }
}

/** A file that was put in later has a later time; names part those of one moment. */
async function readFolder(folder: string, after: string | undefined): Promise<Progress> {
  const names = (await readdir(folder)).filter((name) => /^[^.].*\.eml$/i.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs, size } = await stat(join(folder, name));
      return { name, size, key: `${String(Math.floor(mtimeMs)).padStart(15, "0")}/${name}` };
    }),
  );
  const sorted = files.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const fresh =
    after === undefined
      ? sorted.slice(-MAIL_LIMITS.mails)
      : sorted.filter(({ key }) => key > after).slice(0, MAIL_LIMITS.mails);
  const readable = fresh.filter(({ size }) => size <= MAIL_LIMITS.bytes);
  return {
    mails: await Promise.all(readable.map(({ name }) => readFile(join(folder, name)))),
    tooLarge: fresh.length - readable.length,
    position: fresh.at(-1)?.key ?? after ?? "",
  };
}

/** A position is where reading ended, and by its beginning in which file. */
async function readMboxFile(file: string, after: string | undefined): Promise<Progress> {
  const mark = await markOf(file);
  const [ofFile, at] = (after ?? "").split(":");
  const { size } = await stat(file);
  const start = ofFile === mark && Number(at) <= size ? Number(at) : undefined;
  const progress: Progress = { mails: [], tooLarge: 0, position: `${mark}:${start ?? 0}` };
  if (size === (start ?? 0)) return progress;
  const stream = createReadStream(file, { start: start ?? 0, end: size - 1 });
  for await (const entry of readMbox(stream)) {
    if (start !== undefined && progress.mails.length === MAIL_LIMITS.mails) break;
    take(entry, progress);
    progress.position = `${mark}:${(start ?? 0) + entry.end}`;
  }
  return progress;
}

function take(entry: MboxEntry, progress: Progress): void {
  if ("error" in entry && entry.error.code === "not_an_mbox") throw new NoMbox();
  if (!("mail" in entry) || entry.mail.length > MAIL_LIMITS.bytes) progress.tooLarge += 1;
  else progress.mails.push(entry.mail);
  // Of a file that is read for the first time the last ones stay.
  if (progress.mails.length > MAIL_LIMITS.mails) progress.mails.shift();
}

class NoMbox extends Error {}

async function markOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES);
    const [line = ""] = buffer.subarray(0, bytesRead).toString("latin1").split("\n");
    return createHash("sha256").update(line).digest("hex").slice(0, 16);
  } finally {
    await handle.close();
  }
}

function explain(error: unknown, path: string): MailboxReading {
  const name = basename(path);
  if (error instanceof NoMbox)
    return failed("bad_response", `${name} is neither an mbox file nor a folder of .eml files.`);
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT")
    return failed("not_found", `There is no file or folder ${name} with mails.`);
  if (code === "EACCES" || code === "EPERM")
    return failed("guarded", `${name} may not be read by this program.`);
  if (code === undefined) throw error;
  return failed("connection_failed", `${name} could not be read (${code}).`);
}

function failed(code: FetchFailure, reason: string): MailboxReading {
  return { outcome: "failed", code, reason };
}
