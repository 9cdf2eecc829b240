import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { AppError } from "../lib/app-error.ts";
import { SECOND } from "../lib/duration.ts";

/** Requests under way at the end get so long to finish. */
const FAREWELL_MS = 5 * SECOND;
const SWEEP_MS = 50;

export type Listening = { readonly address: string; readonly port: number; close(): Promise<void> };

/** Serves on an address; port 0 takes a free one. */
export async function listen(
  app: Hono,
  where: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, where)));
    server.listen(where.port, where.host, resolve);
  });
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : where.port;
  const name = where.host === "127.0.0.1" || where.host === "0.0.0.0" ? "localhost" : where.host;
  return { address: `http://${name}:${port}`, port, close: () => close(server) };
}

function explain(
  error: NodeJS.ErrnoException,
  where: { readonly host: string; readonly port: number },
): Error {
  if (error.code === "EADDRINUSE")
    return new AppError(
      "unavailable",
      `Port ${where.port} is in use by another program. Stop that one, or set CUTTINGS_PORT to a free port.`,
      { cause: error },
    );
  if (error.code === "EACCES")
    return new AppError(
      "unavailable",
      `This user may not listen on port ${where.port}. Set CUTTINGS_PORT to one above 1023.`,
      { cause: error },
    );
  if (error.code === "EADDRNOTAVAIL")
    return new AppError(
      "unavailable",
      `This machine has no address ${where.host}. Set CUTTINGS_HOST to one of its own.`,
      { cause: error },
    );
  return error;
}

async function close(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy a moment ago would be kept alive for its next request, which nobody
  // will answer.
  const sweeping = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const patience = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
  await ended;
  clearInterval(sweeping);
  clearTimeout(patience);
}
