import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PoolConfig } from "pg";
import { z } from "zod";
import { lockFolder } from "./lock-folder.ts";

const FILE = "running.json";

const RUNNING = z.object({
  host: z.string(),
  port: z.number(),
  user: z.string(),
  database: z.string(),
});

/**
 * Says beside the embedded database how to reach it while this program has it open. Returns what
 * takes the word back.
 */
export function announceRunning(folder: string, connection: PoolConfig): () => void {
  const { host, port, user, database } = connection;
  writeFileSync(join(folder, FILE), JSON.stringify({ host, port, user, database }), {
    mode: 0o600,
  });
  return () => rmSync(join(folder, FILE), { force: true });
}

/**
 * How to reach the program that has the folder open; undefined where none has, whatever a killed
 * one left behind.
 */
export function findRunning(folder: string): PoolConfig | undefined {
  const announced = readAnnounced(folder);
  if (announced === undefined) return undefined;
  try {
    lockFolder(folder)();
    return undefined;
  } catch {
    // The lock is held, so the announcement is true.
    return { ...announced, ssl: false };
  }
}

function readAnnounced(folder: string): PoolConfig | undefined {
  const file = join(folder, FILE);
  return existsSync(file) ? RUNNING.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}
