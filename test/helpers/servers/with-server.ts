import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Runs `body` against a real HTTP server on a free port of 127.0.0.1; `origin` ends without a
 * slash.
 */
export async function withServer(
  answer: RequestListener,
  body: (origin: string, server: Server) => Promise<void>,
): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  try {
    await body(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => {
      server.close(closed);
    });
  }
}
