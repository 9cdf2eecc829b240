import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

export type ConnectionCaps = {
  /** Files are few: 1,024 on many machines, and readings and the database need some. */
  readonly all: number;
  /** A browser opens six, an office behind one address some hundred. */
  readonly perAddress: number;
  /** Those that may stand for many: not capped by themselves. */
  readonly isShared: (address: string) => boolean;
};

/** Connections, oldest first, with the request that is under way on each. */
type Open = Map<Socket, IncomingMessage | undefined>;

/**
 * Keeps some connections from shutting out the rest. Where there are as many as may be, a new one
 * takes the place of the oldest whose request has not arrived whole: whoever opens connections and
 * says nothing, or drips, loses them first, while an honest one has sent its request long before
 * its turn. A new one is refused only where all are being answered.
 */
export function capConnections(server: Server, caps: ConnectionCaps): void {
  const byAddress = new Map<string, Open>();
  const ownOf = new WeakMap<Socket, Open>();

  server.on("connection", (socket) => {
    const address = socket.remoteAddress ?? "unknown";
    const own: Open = byAddress.get(address) ?? new Map();
    const crowded = whereTooMany(byAddress, own, { ...caps, isShared: caps.isShared(address) });
    if (crowded !== undefined && !closeOldestWaiting(crowded)) {
      socket.destroy();
      return;
    }
    own.set(socket, undefined);
    ownOf.set(socket, own);
    byAddress.set(address, own);
    socket.once("close", () => {
      own.delete(socket);
      if (own.size === 0 && byAddress.get(address) === own) byAddress.delete(address);
    });
  });

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    const own = ownOf.get(socket);
    if (own?.has(socket) !== true) return;
    own.set(socket, request);
    response.once("close", () => {
      if (own.get(socket) === request) own.set(socket, undefined);
    });
  });
}

function whereTooMany(
  byAddress: ReadonlyMap<string, Open>,
  own: Open,
  { all, perAddress, isShared }: Omit<ConnectionCaps, "isShared"> & { readonly isShared: boolean },
): Open | undefined {
  if (own.size >= perAddress && !isShared) return own;
  let size = 0;
  let most: Open = own;
  for (const open of byAddress.values()) {
    size += open.size;
    if (open.size > most.size) most = open;
  }
  return size >= all ? most : undefined;
}

function closeOldestWaiting(open: Open): boolean {
  for (const [socket, request] of open) {
    if (request?.complete === true) continue;
    open.delete(socket);
    socket.destroy();
    return true;
  }
  return false;
}
