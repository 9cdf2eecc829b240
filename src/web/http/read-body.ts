/** Why a body was not read: it is more than is taken, or its sender went away. */
export type Unread = "too_large" | "broken_off";

const MIB = 1_048_576;
/**
 * Whoever still sends when the connection is closed is told of a lost connection and not of our
 * answer, so that so much more is taken and thrown away.
 */
const MOST_THROWN_AWAY_BYTES = 64 * MIB;

/** What a request brings, up to so many bytes. */
export async function readBody(request: Request, mostBytes: number): Promise<Uint8Array | Unread> {
  const most = mostBytes + MOST_THROWN_AWAY_BYTES;
  if (Number(request.headers.get("content-length") ?? 0) > most) return "too_large";
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of request.body ?? []) {
      bytes += piece.byteLength;
      if (bytes > most) break;
      if (bytes <= mostBytes) pieces.push(piece);
      else pieces = [];
    }
  } catch {
    // Whatever it is called, it happened on the sender's side of the wire.
    return "broken_off";
  }
  return bytes > mostBytes ? "too_large" : Buffer.concat(pieces);
}
