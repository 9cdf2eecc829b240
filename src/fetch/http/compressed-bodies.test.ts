import assert from "node:assert/strict";
import { test } from "node:test";
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import { askLoopback, told } from "../../../test/helpers/loopback/ask-difficult.ts";

const KIB = 1024;
const ZEROS = Buffer.alloc(64 * 1024 * KIB);
const FEED = Buffer.from(`<rss>${"<item/>".repeat(1000)}</rss>`);

const ENCODED: [what: string, encoding: string, body: Uint8Array, expected: RegExp][] = [
  ["gzip", "gzip", gzipSync(FEED), /^7011 bytes$/],
  ["gzip by its old name", "X-GZip", gzipSync(FEED), /^7011 bytes$/],
  ["deflate", "deflate", deflateSync(FEED), /^7011 bytes$/],
  ["deflate without its wrapping", "deflate", deflateRawSync(FEED), /^7011 bytes$/],
  ["brotli", "br", brotliCompressSync(FEED), /^7011 bytes$/],
  ["zstandard", "zstd", zstdCompressSync(FEED), /^7011 bytes$/],
  ["twice", "deflate, gzip", gzipSync(deflateSync(FEED)), /^7011 bytes$/],
  [
    "three times",
    "gzip, gzip, gzip",
    gzipSync(gzipSync(gzipSync(FEED))),
    /^bad_encoding: .*3 times/,
  ],
  ["a word that means nothing", "UTF-8", FEED, /^7011 bytes$/],
  ["a word that means something to JavaScript", "constructor, __proto__", FEED, /^7011 bytes$/],
  ["says gzip, is not", "gzip", FEED, /^7011 bytes$/],
  ["says gzip, is empty", "gzip", new Uint8Array(), /^0 bytes$/],
  ["says brotli, is not", "br", FEED, /^bad_encoding: /],
  ["says zstandard, is not", "zstd", FEED, /^bad_encoding: /],
  ["broken in the middle", "gzip", damaged(gzipSync(FEED)), /^bad_encoding: /],
  ["without its proper end", "gzip", gzipSync(FEED).subarray(0, -8), /^7011 bytes$/],
  ["in a way that nobody reads", "compress", FEED, /^bad_encoding: .*compress/],
  ["a bomb of gzip", "gzip", gzipSync(ZEROS), /^too_large: .*200 KiB/],
  ["a bomb of deflate", "deflate", deflateSync(ZEROS), /^too_large: /],
  ["a bomb of brotli", "br", brotliCompressSync(ZEROS), /^too_large: /],
  ["a bomb of zstandard", "zstd", zstdCompressSync(ZEROS), /^too_large: /],
  ["a compressed file, served as it is", "", gzipSync(FEED), /^7011 bytes$/],
  [
    "a bomb of nothings: ten thousand empty files in a row",
    "gzip, gzip",
    gzipSync(Buffer.alloc(20 * 11_000, gzipSync(""))),
    /^too_large: /,
  ],
  ["a bomb in a bomb", "gzip, gzip", gzipSync(gzipSync(ZEROS)), /^too_large: /],
];
for (const [what, encoding, body, expected] of ENCODED) {
  test(`a compressed body: ${what}`, async () => {
    const fetched = await askLoopback((_, response) =>
      response.writeHead(200, { "Content-Encoding": encoding }).end(body),
    );
    assert.match(told(fetched), expected);
  });
}

test("a bomb takes no more memory than its limit", async () => {
  const bomb = gzipSync(Buffer.alloc(256 * 1024 * KIB), { level: 1 });
  const limits = {
    wireBytes: 10 * 1024 * KIB,
    bodyBytes: 4 * 1024 * KIB,
    wholeMs: 10_000,
    paceMs: 10_000,
  };
  const before = process.memoryUsage().rss;
  const fetched = await askLoopback(
    (_, response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb),
    limits,
  );
  assert.match(told(fetched), /^too_large: /);
  assert.ok(process.memoryUsage().rss - before < 64 * 1024 * KIB);
});

function damaged(body: Buffer): Buffer {
  return Buffer.concat([body.subarray(0, 20), Buffer.alloc(20, 0xff), body.subarray(40)]);
}
