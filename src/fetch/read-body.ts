import { Readable } from "node:stream";
import { decodeBody } from "./decode-body.ts";
import { FetchStop } from "./fetch-stop.ts";

export type ReadBody = { readonly body: Uint8Array; readonly wireBytes: number };

type Limits = { readonly wireBytes: number; readonly bodyBytes: number };

/** Reads and decompresses; what is held in memory stays within bodyBytes, however far the answer would expand. */
export async function readBody(sent: AsyncIterable<Uint8Array>, contentEncoding: string, reading: { limits: Limits; host: string; onWire: (bytes: number) => void }): Promise<ReadBody> {
  const { limits, host } = reading;
  let wireBytes = 0;
  const tooLarge = (bytes: number): FetchStop => new FetchStop("too_large", `${host} sends more than ${Math.round(bytes / 1024)} KiB.`);

  async function* metered(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      wireBytes += chunk.length;
      reading.onWire(wireBytes);
      if (wireBytes > limits.wireBytes) throw tooLarge(limits.wireBytes);
      yield chunk;
    }
  }

  const { first, all } = await peek(metered(sent));
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of decodeBody(Readable.from(all), contentEncoding, first)) {
    bytes += chunk.length;
    if (bytes > limits.bodyBytes) throw tooLarge(limits.bodyBytes);
    chunks.push(chunk);
  }
  return { body: Buffer.concat(chunks), wireBytes };
}

/** The first bytes tell whether a body is compressed as its headers say. One chunk may hold a single byte, so up to two are read. */
async function peek(chunks: AsyncGenerator<Uint8Array>): Promise<{ first: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  let first: Uint8Array = new Uint8Array();
  while (first.length < 2) {
    const next = await chunks.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    if (first.length > 0) yield first;
    yield* chunks;
  }
  return { first, all: all() };
}
