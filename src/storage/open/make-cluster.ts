import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { AppError } from "../../lib/app-error.ts";
import type { Room } from "./choose-room.ts";
import { tellingLine } from "./telling-line.ts";

export const DATABASE_USER = "cuttings";
const PASSWORD_BYTES = 32;
/** Sorted by code points and lower-cased by Unicode, alike on every machine and in every version. */
const LOCALE = [
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];

/**
 * Makes the room's database where there is none yet, under another name until it is whole. Returns
 * its password, which keeps the machine's other users out.
 */
export async function makeCluster(room: Room, locale: readonly string[] = LOCALE): Promise<string> {
  const database = join(room.folder, "database");
  const password = join(room.folder, "password");
  mkdirOf(room, join(room.folder, "socket"));
  if (existsSync(join(database, "PG_VERSION"))) return readPassword(password, database);

  const making = join(room.folder, "database.making");
  rmSync(making, { recursive: true, force: true });
  writeFileSync(password, `${randomBytes(PASSWORD_BYTES).toString("base64url")}\n`, {
    mode: 0o600,
  });
  give(room, password);
  await runInitdb(room, [
    `--pgdata=${making}`,
    `--username=${DATABASE_USER}`,
    `--pwfile=${password}`,
    "--auth=scram-sha-256",
    // Many rounds make guessing dear; 32 random bytes are not guessed, and each connection pays.
    "--set=scram_iterations=1",
    "--no-instructions",
    ...locale,
  ]);
  renameSync(making, database);
  return readPassword(password, database);
}

function readPassword(file: string, database: string): string {
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  throw new AppError(
    "unavailable",
    `The file ${file} is gone, and ${database} opens for nobody without it. Nothing was changed: put it back from a copy of the folder.`,
  );
}

function mkdirOf(room: Room, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  give(room, folder);
}

function give({ user }: Room, path: string): void {
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}

function runInitdb(room: Room, args: readonly string[]): Promise<void> {
  const [file = "", ...all] = [...room.wrap, join(room.programs, "bin", "initdb"), ...args];
  const child = spawn(file, all, {
    ...room.user,
    cwd: room.folder,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) return resolve();
      reject(
        new AppError(
          "unavailable",
          `The database could not be made in ${room.folder}: ${tellingLine(said)}. What was begun is removed at the next start.`,
        ),
      );
    });
  });
}
