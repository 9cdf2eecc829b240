import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { keepSequencesWhole } from "./keep-sequences-whole.ts";

/** Of Postgres's usual 128 MB most stays empty beside a page cache that the system keeps anyway. */
const MEMORY = ["-c", "shared_buffers=32MB"];

export type EmbeddedSettings = {
  readonly folder: string | undefined;
  readonly image: Uint8Array | undefined;
  readonly socket: string | undefined;
  readonly maxConnections: number;
  /** Make the folder's database and end. */
  readonly makeOnly: boolean;
};
export type EmbeddedMessage =
  | { readonly ready: { readonly port: number | undefined } }
  | { readonly failed: string }
  | { readonly closed: true };

if (parentPort === null) throw new Error("embedded-worker.ts runs in a worker thread");
await run(workerData as EmbeddedSettings, parentPort);

async function run(settings: EmbeddedSettings, port: MessagePort): Promise<void> {
  const say = (message: EmbeddedMessage): void => port.postMessage(message);
  try {
    const database = await PGlite.create({
      startParams: [...PGlite.defaultStartParams, ...MEMORY],
      ...(settings.folder !== undefined && { dataDir: settings.folder }),
      ...(settings.image !== undefined && {
        loadDataDir: new Blob([Uint8Array.from(settings.image)]),
      }),
    });
    const server = settings.makeOnly ? undefined : await serve(database, settings);
    const close = async (): Promise<void> => {
      await server?.stop();
      await database.close();
      say({ closed: true });
      port.close();
    };
    if (server === undefined) return await close();
    port.once("message", () => void close());
    say({
      ready: {
        port:
          settings.socket === undefined
            ? Number(server.getServerConn().split(":").at(-1))
            : undefined,
      },
    });
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) });
    port.close();
  }
}

async function serve(database: PGlite, settings: EmbeddedSettings): Promise<PGLiteSocketServer> {
  const server = new PGLiteSocketServer({
    db: keepSequencesWhole(database, crash) as PGlite,
    maxConnections: settings.maxConnections,
    ...(settings.socket === undefined ? { host: "127.0.0.1", port: 0 } : { path: settings.socket }),
  });
  await server.start();
  return server;
}

/** Ends the thread with the error, which its parent hears of. */
function crash(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}
