import { createServer, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { AppError } from "../../lib/app-error.ts";
import { MINUTE, SECOND } from "../../lib/duration.ts";
import { capConnections, type ConnectionCaps } from "./cap-connections.ts";
import { holdsAddress, trustedAddresses } from "./find-client.ts";

const TIMEOUTS = {
  headersTimeout: 10 * SECOND,
  /** Half a megabyte over a slow line. */
  requestTimeout: MINUTE,
  keepAliveTimeout: 5 * SECOND,
  /** How often the two above are looked after; Node's own 30 seconds would make them 40. */
  connectionsCheckingInterval: SECOND,
};
/** Nothing read of an answer for so long: looking for a source on slow hosts takes less. */
const LONGEST_SILENCE_MS = 5 * MINUTE;

const CAPS = { all: 512, perAddress: 100 };

/** Requests under way at the end get so long to finish. */
const FAREWELL_MS = 5 * SECOND;
const SWEEP_MS = 50;

export type Listening = { readonly address: string; readonly port: number; close(): Promise<void> };

export type Where = {
  readonly host: string;
  readonly port: number;
  /** Addresses and networks that stand for many clients. */
  readonly proxies?: readonly string[];
  readonly caps?: Partial<Pick<ConnectionCaps, "all" | "perAddress">>;
};

/** Serves on an address; port 0 takes a free one. */
export async function listen(app: Hono, where: Where): Promise<Listening> {
  const server = createServer(
    TIMEOUTS,
    getRequestListener(app.fetch, { errorHandler: sayNoRequest }),
  );
  server.timeout = LONGEST_SILENCE_MS;
  server.on("clientError", answerClientError);
  const shared = trustedAddresses(["127.0.0.1", "::1", ...(where.proxies ?? [])]);
  capConnections(server, {
    ...CAPS,
    ...where.caps,
    isShared: (address) => holdsAddress(shared, address),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, where)));
    server.listen(where.port, where.host, resolve);
  });
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : where.port;
  const name = where.host === "127.0.0.1" || where.host === "0.0.0.0" ? "localhost" : where.host;
  return { address: `http://${name}:${port}`, port, close: () => close(server) };
}

/** What arrived is a request to Node, but no address of ours: a strange host, a strange path. */
function sayNoRequest(): Response {
  return new Response("This request names no address of this site.", {
    status: 400,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}

const CLIENT_ERRORS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** What is not even a request gets its sentence on the bare wire. */
function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = CLIENT_ERRORS[error.code ?? ""] ?? "400 Bad Request";
  const sentence = "This is no request that can be answered.";
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${sentence.length}\r\n\r\n${sentence}`,
  );
}

function explain(error: NodeJS.ErrnoException, where: Where): Error {
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
