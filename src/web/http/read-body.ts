/** Why a body was not read: it is more than is taken, or its sender went away. */
export type Unread = "too_large" | "broken_off";

/** What a request brings, up to so many bytes. */
export async function readBody(request: Request, mostBytes: number): Promise<Uint8Array | Unread> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return "too_large";
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of request.body ?? []) {
      bytes += piece.byteLength;
      if (bytes > mostBytes) return "too_large";
      pieces.push(piece);
    }
  } catch {
    // Whatever it is called, it happened on the sender's side of the wire.
    return "broken_off";
  }
  return Buffer.concat(pieces);
}
