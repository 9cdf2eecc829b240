import type { PGlite } from "@electric-sql/pglite";

/** What the socket server uses of PGlite. */
type Served = Pick<
  PGlite,
  "waitReady" | "runExclusive" | "execProtocolRawStream" | "isInTransaction" | "exec"
>;

/**
 * First bytes of messages of Postgres's extended query protocol that await more: Parse, Bind,
 * Describe, Execute, Close, Flush.
 */
const AWAIT_MORE: ReadonlySet<number> = new Set(
  [..."PBDECH"].map((letter) => letter.charCodeAt(0)),
);

/**
 * The socket server queues the messages of all connections one by one and stays with a connection
 * only while a transaction is open. Between the Parse and the Bind of one connection it would let
 * in the Parse of another, and both use the same unnamed statement: parameters then meet the wrong
 * query. So a sequence that awaits its Sync is told as a transaction.
 */
export function keepSequencesWhole(database: PGlite, onBroken: (error: unknown) => void): Served {
  let awaitsMore = false;
  return {
    waitReady: database.waitReady,
    runExclusive: (body) => database.runExclusive(body),
    isInTransaction: () => awaitsMore || database.isInTransaction(),
    async execProtocolRawStream(message, options) {
      awaitsMore = AWAIT_MORE.has(message[0] ?? 0);
      try {
        await database.execProtocolRawStream(message, options);
      } catch (error) {
        // The server's queue would stand still for ever after this, so it must not pass unseen.
        onBroken(error);
        throw error;
      }
    },
    exec(query, options) {
      awaitsMore = false;
      return database.exec(query, options);
    },
  };
}
