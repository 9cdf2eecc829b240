import { Readable } from "node:stream";
import { unpackBody } from "./unpack-body.ts";
import { FetchStop } from "./fetch-stop.ts";

export type ReadBody = { readonly body: Uint8Array; readonly wireBytes: number };

type Limits = { readonly wireBytes: number; readonly bodyBytes: number };

/**
 * Reads and decompresses; what is held in memory stays within bodyBytes, however far the answer
 * would expand. Stops at firstBytes, where only the beginning is wanted.
 */
export async function readBody(
  sent: AsyncIterable<Uint8Array>,
  contentEncoding: string,
  reading: {
    limits: Limits;
    host: string;
    firstBytes?: number;
    onWire: (bytes: number) => void;
    hold?: (bytes: number) => Promise<void>;
  },
): Promise<ReadBody> {
  const { limits, host, firstBytes: wanted = Infinity, onWire } = reading;
  let wireBytes = 0;
  const onChunk = (bytes: number): void => onWire((wireBytes = bytes));
  const bound = (layer: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> =>
    upTo(layer, { most: limits.bodyBytes, host });

  const { firstBytes, all } = await peek(upTo(sent, { most: limits.wireBytes, host, onChunk }));
  const decoded = unpackBody(Readable.from(all), { contentEncoding, firstBytes, bound });
  const chunks: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of bound(decoded)) {
    chunks.push(chunk.subarray(0, wanted - held));
    held += chunk.length;
    await reading.hold?.(held);
    if (held >= wanted) break;
  }
  return { body: Buffer.concat(chunks), wireBytes };
}

async function* upTo(
  chunks: AsyncIterable<Uint8Array>,
  { most, host, onChunk }: { most: number; host: string; onChunk?: (bytesSoFar: number) => void },
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    onChunk?.(bytes);
    if (bytes > most)
      throw new FetchStop("too_large", `${host} sends more than ${Math.round(most / 1024)} KiB.`);
    yield chunk;
  }
}

/**
 * The first bytes tell whether a body is compressed as its headers say. One chunk may hold a single
 * byte, so up to two are read.
 */
async function peek(
  chunks: AsyncGenerator<Uint8Array>,
): Promise<{ firstBytes: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  let firstBytes: Uint8Array = new Uint8Array();
  while (firstBytes.length < 2) {
    const next = await chunks.next();
    if (next.done) break;
    firstBytes = Buffer.concat([firstBytes, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    if (firstBytes.length > 0) yield firstBytes;
    yield* chunks;
  }
  return { firstBytes, all: all() };
}
