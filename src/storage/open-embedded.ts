import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type pg from "pg";
import { AppError } from "../lib/app-error.ts";
import type { EmbeddedMessage, EmbeddedSettings } from "./embedded-worker.ts";

/**
 * The desk's own ten and those of a few commands beside it; PGlite runs one statement at a time
 * whatever the number.
 */
const MAX_CONNECTIONS = 20;
/** What `pg` appends to a folder to name a Unix socket. */
const SOCKET_NAME = ".s.PGSQL.5432";

export type Embedded = { readonly connection: pg.PoolConfig; close(): Promise<void> };

/**
 * Starts PGlite in a worker thread behind a socket, so that all code reaches it through `pg` and
 * the main thread stays free. Without a folder it lives in memory; an image is the dump of a
 * database to begin from.
 */
export async function openEmbedded(options: {
  readonly folder?: string;
  readonly image?: Uint8Array;
}): Promise<Embedded> {
  const room = process.platform === "win32" ? undefined : mkdtempSync(join(tmpdir(), "cuttings-"));
  const settings: EmbeddedSettings = {
    folder: options.folder,
    image: options.image,
    socket: room === undefined ? undefined : join(room, SOCKET_NAME),
    maxConnections: MAX_CONNECTIONS,
    makeOnly: false,
  };
  // Making a database takes some 300 MB, which only the end of its thread gives back.
  if (options.folder !== undefined && !existsSync(join(options.folder, "PG_VERSION")))
    await startWorker({ ...settings, makeOnly: true });
  const { worker, first } = await startWorker(settings);
  if (!("ready" in first)) throw new Error("the embedded database ended before it served");

  return {
    connection:
      room === undefined
        ? { host: "127.0.0.1", port: first.ready.port, ...CREDENTIALS }
        : { host: room, port: 5432, ...CREDENTIALS },
    async close() {
      const closed = nextMessage(worker);
      worker.postMessage("close");
      await closed;
      await worker.terminate();
      if (room !== undefined) rmSync(room, { recursive: true, force: true });
    },
  };
}

const CREDENTIALS = { user: "postgres", database: "postgres", ssl: false } as const;

async function startWorker(
  settings: EmbeddedSettings,
): Promise<{ readonly worker: Worker; readonly first: EmbeddedMessage }> {
  const worker = new Worker(new URL("./embedded-worker.ts", import.meta.url), {
    workerData: settings,
  });
  const first = await nextMessage(worker);
  if (!("failed" in first)) return { worker, first };
  await worker.terminate();
  throw new AppError(
    "unavailable",
    `The embedded database in ${settings.folder ?? "memory"} does not open: ${first.failed}. Nothing was changed.`,
  );
}

function nextMessage(worker: Worker): Promise<EmbeddedMessage> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => resolve({ closed: true }));
  });
}
