import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "../../lib/app-error.ts";
import { SECOND } from "../../lib/duration.ts";
import type { Room } from "./choose-room.ts";

/** How a database is asked to end, ever less gently, and how long each has. */
const STEPS = [
  { signal: "SIGINT", patienceMs: 30 * SECOND },
  { signal: "SIGQUIT", patienceMs: 10 * SECOND },
  { signal: "SIGKILL", patienceMs: 5 * SECOND },
] as const;
const LOOK_AGAIN_MS = 20;

/**
 * Ends the database that an earlier program left running when it was killed, and takes away what
 * would keep the next from starting. To be called by who holds the folder's lock: then nobody else
 * of ours is using it.
 */
export async function settleEarlier(room: Room): Promise<void> {
  const database = join(room.folder, "database");
  const files = [
    join(database, "postmaster.pid"),
    join(room.folder, "socket", ".s.PGSQL.5432.lock"),
  ];
  const id = readId(files[0] ?? "");
  if (id !== undefined && isDatabaseOf(id, database)) await end(id, room.folder);
  // The number may be somebody else's by now, which Postgres takes for a database that runs; in
  // containers, where numbers begin anew, it nearly always is.
  for (const file of files) rmSync(file, { force: true });
}

function readId(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const id = Number(readFileSync(file, "utf8").split("\n")[0]);
  return Number.isInteger(id) && id > 1 ? id : undefined;
}

function isDatabaseOf(id: number, database: string): boolean {
  return isAlive(id) && commandOf(id).includes(database);
}

/** How the process was called; "" where it is gone or the system does not tell. */
function commandOf(id: number): string {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(id)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

async function end(id: number, folder: string): Promise<void> {
  for (const { signal, patienceMs } of STEPS) {
    process.kill(id, signal);
    for (let waited = 0; waited < patienceMs; waited += LOOK_AGAIN_MS) {
      if (!isAlive(id)) return;
      await pause(LOOK_AGAIN_MS);
    }
  }
  throw new AppError(
    "conflict",
    `A database from an earlier start still runs in ${folder} as process ${id} and does not end. Nothing was started: end that process, then start again.`,
  );
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
