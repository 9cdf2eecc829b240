import { pipeline, type Duplex, Readable } from "node:stream";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";
import { FetchStop } from "./fetch-stop.ts";

/** Servers behind servers compress twice by mistake; nobody does so three times. */
const MOST_CODINGS = 2;
/**
 * RFC 9659: what is sent over HTTP needs a window of 8 MiB at most; more would be memory that a
 * stranger chooses.
 */
const ZSTD_WINDOW_LOG = 23;
/**
 * Registered codings that Node cannot undo. Any other unknown word ("UTF-8", "none") is a mistake
 * and means nothing.
 */
const UNREADABLE = new Set([
  "compress",
  "x-compress",
  "exi",
  "pack200-gzip",
  "aes128gcm",
  "dcb",
  "dcz",
]);

export type Decoding = {
  readonly contentEncoding: string;
  /** Tell whether the outermost layer is what it says. */
  readonly firstBytes: Uint8Array;
  /** Limits what comes out of a layer before the next takes it in. */
  readonly bound: (layer: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
};

/**
 * Undoes Content-Encoding. What cannot be undone is a FetchStop; a fault inside the stream is an
 * error of node:zlib.
 */
export function unpackBody(
  body: Readable,
  { contentEncoding, firstBytes, bound }: Decoding,
): Readable {
  const codings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim());
  const unreadable = codings.find((coding) => UNREADABLE.has(coding));
  if (unreadable !== undefined)
    throw new FetchStop(
      "bad_encoding",
      `The answer is compressed in a way that is not read here (${unreadable}).`,
    );

  const named = codings.reverse().filter((coding) => DECODERS.has(coding));
  if (named.length > MOST_CODINGS)
    throw new FetchStop("bad_encoding", `The answer is compressed ${named.length} times over.`);
  // Sitemaps (sitemap.xml.gz) and some feeds are compressed files, served as they lie on the disk.
  const undone = named.length === 0 && isGzip(firstBytes) ? ["gzip"] : named;

  return undone.reduce<Readable>((stream, coding, layer) => {
    const decoder = DECODERS.get(coding)?.(layer === 0 ? firstBytes : undefined);
    if (decoder === undefined) return stream;
    // Who reads the last stream gets the error of any of them, so there is nothing left to do with
    // it here.
    return pipeline(layer === 0 ? stream : Readable.from(bound(stream)), decoder, () => undefined);
  }, body);
}

/** Faults that node:zlib reports, as told from those of the network. */
export function isDecodingFault(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(?:Z_|ZSTD_|ERR__ERROR_)/.test(code);
}

/**
 * The first bytes are known for the outermost layer only. undefined: it says that it is compressed,
 * but is not.
 */
type Decoder = (firstBytes: Uint8Array | undefined) => Duplex | undefined;

// Some servers never finish their stream properly, so an end that comes early counts as the end, as
// in browsers.
const GENTLE_END = { finishFlush: constants.Z_SYNC_FLUSH };

const gunzip: Decoder = (first) =>
  first === undefined || isGzip(first) ? createGunzip(GENTLE_END) : undefined;

/** A Map, as the key is a stranger's word: an object also answers to "constructor". */
const DECODERS: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  [
    "deflate",
    (first) =>
      first === undefined || isZlib(first)
        ? createInflate(GENTLE_END)
        : createInflateRaw(GENTLE_END),
  ],
  ["br", () => createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })],
  [
    "zstd",
    () =>
      createZstdDecompress({
        finishFlush: constants.ZSTD_e_flush,
        params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG },
      }),
  ],
]);

function isGzip(first: Uint8Array): boolean {
  return first[0] === 0x1f && first[1] === 0x8b;
}

/** "deflate" means the zlib format, but old servers of Microsoft send the raw one. */
function isZlib(first: Uint8Array): boolean {
  const [method = 0, flags = 0] = first;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}
