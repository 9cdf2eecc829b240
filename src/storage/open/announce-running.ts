import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PoolConfig } from "pg";
import { z } from "zod";
import { AppError } from "../../lib/app-error.ts";
import { lockFolder } from "./lock-folder.ts";

const FILE = "running.json";

const RUNNING = z.object({
  host: z.string(),
  port: z.number(),
  user: z.string(),
  password: z.string(),
  database: z.string(),
});

/**
 * Says beside the embedded database how to reach it while this program has it open. Returns what
 * takes the word back.
 */
export function announceRunning(folder: string, connection: PoolConfig): () => void {
  const { host, port, user, password, database } = connection;
  const file = join(folder, FILE);
  // Renamed when whole, so that a command beside us never reads half of it.
  writeFileSync(`${file}.new`, JSON.stringify({ host, port, user, password, database }), {
    mode: 0o600,
  });
  renameSync(`${file}.new`, file);
  return () => rmSync(file, { force: true });
}

/**
 * How to reach the program that has the folder open; undefined where none has, whatever a killed
 * one left behind.
 */
export function findRunning(folder: string): PoolConfig | undefined {
  const file = join(folder, FILE);
  if (!existsSync(file)) return undefined;
  try {
    lockFolder(folder)();
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    // The lock is held, so the announcement is true.
    return { ...readAnnounced(file), ssl: false };
  }
}

function readAnnounced(file: string): PoolConfig {
  try {
    return RUNNING.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    throw new AppError(
      "unavailable",
      `The file ${file}, which tells commands how to reach the running desk, is damaged. Nothing was changed: start the desk again, which writes it anew.`,
      { cause },
    );
  }
}
