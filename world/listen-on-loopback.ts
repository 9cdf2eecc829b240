import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export type Served = {
  /** "http://127.0.0.1:4321", no slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
};

/**
 * Port 0: any that is free. Closing cuts what is still being answered, or a slow server would hold
 * its test.
 */
export async function listenOnLoopback(
  listener: (address: string) => RequestListener,
  port = 0,
): Promise<Served> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on("request", listener(address));

  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve, reject) =>
      server.close((error) => (error ? reject(error) : resolve())),
    );
    server.closeAllConnections();
    await closed;
  };
  return { address, close };
}
