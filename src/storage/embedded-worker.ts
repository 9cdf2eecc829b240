import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { parentPort, workerData } from "node:worker_threads";
import { keepSequencesWhole } from "./keep-sequences-whole.ts";

export type EmbeddedSettings = { readonly folder: string | undefined; readonly image: Uint8Array | undefined; readonly socket: string | undefined; readonly maxConnections: number };
export type EmbeddedMessage = { readonly ready: { readonly port: number | undefined } } | { readonly failed: string } | { readonly closed: true };

const port = parentPort;
if (port === null) throw new Error("embedded-worker.ts runs in a worker thread");

const settings = workerData as EmbeddedSettings;
const say = (message: EmbeddedMessage): void => port.postMessage(message);

try {
  const database = await PGlite.create({
    ...(settings.folder !== undefined && { dataDir: settings.folder }),
    ...(settings.image !== undefined && { loadDataDir: new Blob([Uint8Array.from(settings.image)]) }),
  });
  const server = new PGLiteSocketServer({
    db: keepSequencesWhole(database, crash) as PGlite,
    maxConnections: settings.maxConnections,
    ...(settings.socket === undefined ? { host: "127.0.0.1", port: 0 } : { path: settings.socket }),
  });
  await server.start();

  port.once("message", () => void close());
  say({ ready: { port: settings.socket === undefined ? Number(server.getServerConn().split(":").at(-1)) : undefined } });

  function crash(error: unknown): void {
    setImmediate(() => {
      throw error;
    });
  }

  async function close(): Promise<void> {
    await server.stop();
    await database.close();
    say({ closed: true });
    port?.close();
  }
} catch (error) {
  say({ failed: error instanceof Error ? error.message : String(error) });
  port.close();
}
