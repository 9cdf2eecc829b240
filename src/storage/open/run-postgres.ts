import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import type { PoolConfig } from "pg";
import { SECOND } from "../../lib/duration.ts";
import type { Room } from "./choose-room.ts";
import { POSTGRES_SETTINGS } from "./postgres-settings.ts";

/** Recovery after a kill reads at most max_wal_size; on a slow disk that is a minute. */
const START_PATIENCE_MS = 120 * SECOND;
/** A fast shutdown writes one checkpoint; past that it is ended the hard way and recovers at the next start. */
const STOP_PATIENCE_MS = 30 * SECOND;
const PORT = 5432;
const READY = "ready to accept connections";
/** Of what it said, the end tells why it stopped. */
const KEPT_WORDS = 4_000;

export type Postgres = {
  readonly connection: Pick<PoolConfig, "host" | "port">;
  /** Ends with what it said last, however it ends. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
};

export type Running = {
  /** Told all that it says. */
  readonly log?: (text: string) => void;
  /** After ours, so that they win: for tests, which need no disk. */
  readonly settings?: readonly string[];
};

/**
 * Starts the database of a room as a child; "failed" with its last words where it ends before it
 * serves. Windows has no sockets in folders for it, so it listens on loopback there.
 */
export async function runPostgres(
  room: Room,
  { log, settings = [] }: Running,
): Promise<Postgres | { readonly failed: string }> {
  const byFolder = process.platform !== "win32";
  const socket = join(room.folder, "socket");
  const port = byFolder ? PORT : await freePort();
  const listening = byFolder
    ? ["listen_addresses=", `unix_socket_directories=${socket}`, "unix_socket_permissions=0700"]
    : ["listen_addresses=127.0.0.1"];
  const child = start(room, [`port=${port}`, ...listening, ...POSTGRES_SETTINGS, ...settings]);

  let said = "";
  let becomeReady = (): void => undefined;
  const ready = new Promise<"ready">((resolve) => (becomeReady = () => resolve("ready")));
  child.stderr?.on("data", (piece: Buffer) => {
    const text = piece.toString();
    log?.(text);
    said = (said + text).slice(-KEPT_WORDS);
    if (said.includes(READY)) becomeReady();
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", () => resolve(said.trim()));
  });
  const patience = setTimeout(() => child.kill("SIGQUIT"), START_PATIENCE_MS);
  const first = await Promise.race([ready, ended]);
  clearTimeout(patience);
  if (first !== "ready") return { failed: first };
  return {
    connection: { host: byFolder ? socket : "127.0.0.1", port },
    ended,
    stop: () => stop(child, ended),
  };
}

/** In a session of its own: Ctrl-C in the terminal is for the program, which stops it in time. */
function start(room: Room, settings: readonly string[]): ChildProcess {
  const [file = "", ...args] = [
    ...room.wrap,
    join(room.programs, "bin", "postgres"),
    "-D",
    join(room.folder, "database"),
    ...settings.flatMap((setting) => ["-c", setting]),
  ];
  return spawn(file, args, {
    ...room.user,
    cwd: room.folder,
    detached: true,
    windowsHide: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  // SIGINT asks Postgres for a fast shutdown: transactions are broken off, all that was
  // acknowledged is on disk.
  child.kill("SIGINT");
  const patience = setTimeout(() => child.kill("SIGQUIT"), STOP_PATIENCE_MS);
  await ended;
  clearTimeout(patience);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === "object" && bound !== null ? bound.port : PORT));
    });
  });
}
