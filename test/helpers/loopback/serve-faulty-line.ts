import {
  connect,
  createServer,
  type AddressInfo,
  type NetConnectOpts,
  type Socket,
} from "node:net";

export type FaultyLine = {
  readonly port: number;
  /** Ends all connections and refuses new ones, as a server that is gone. */
  cut(): void;
  /** Takes what comes and passes nothing on, as a server that stands still. */
  hang(): void;
  mend(): void;
  close(): Promise<void>;
};

/** A line to a server that goes wrong when a test says so. */
export async function serveFaultyLine(target: NetConnectOpts): Promise<FaultyLine> {
  let state: "well" | "cut" | "hanging" = "well";
  const sockets = new Set<Socket>();
  const pass = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on("data", (piece) => void (state === "well" && to.write(piece)));
    from.on("error", () => undefined);
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((client) => {
    if (state === "cut") return client.destroy();
    const onward = connect(target);
    pass(client, onward);
    pass(onward, client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = (): void => {
    state = "cut";
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    hang: () => void (state = "hanging"),
    mend: () => void (state = "well"),
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
