import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import { createSecureServer } from "node:http2";
import { createServer as createTlsServer } from "node:https";
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from "node:net";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import { makeCertificate } from "../../test/helpers/make-certificate.ts";
import { withServer } from "../../test/helpers/with-server.ts";
import { HOUR } from "../lib/duration.ts";
import type { Fetched } from "../model/fetched.ts";
import { createFetcher, type Fetcher, type FetcherOptions } from "./create-fetcher.ts";
import type { FetchLimits } from "./fetch-limits.ts";

const KIB = 1024;
const QUICK: Partial<FetchLimits> = {
  connectMs: 150,
  headersMs: 150,
  wholeMs: 600,
  paceMs: 80,
  slowestBytes: 1000,
  wireBytes: 100 * KIB,
  bodyBytes: 200 * KIB,
};
const ZEROS = Buffer.alloc(64 * 1024 * KIB);
const FEED = Buffer.from(`<rss>${"<item/>".repeat(1000)}</rss>`);

async function askLoopback(
  answer: RequestListener,
  limits: Partial<FetchLimits> = {},
  maxBytes?: number,
): Promise<Fetched> {
  const outcomes: Fetched[] = [];
  await withServer(answer, async (origin) => {
    outcomes.push(
      await aFetcher({ limits: { ...QUICK, ...limits } }).get(
        origin,
        maxBytes === undefined ? {} : { maxBytes },
      ),
    );
  });
  assert.ok(outcomes[0]);
  return outcomes[0];
}

function aFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  return createFetcher({
    userAgent: "Cuttings/0.1",
    now: () => new Date(0),
    privateNetworks: true,
    limits: QUICK,
    ...options,
  });
}

function told(fetched: Fetched): string {
  if (fetched.outcome === "failed") return `${fetched.code}: ${fetched.reason}`;
  return fetched.outcome === "body" ? `${fetched.bytes} bytes` : fetched.outcome;
}

const SERVERS: [what: string, answer: RequestListener, expected: RegExp][] = [
  [
    "never answers",
    () => undefined,
    /^timeout: The server of 127\.0\.0\.1 did not answer within 0\.15 seconds\./,
  ],
  [
    "stops in its headers",
    (_, response) => response.socket?.write("HTTP/1.1 200 OK\r\nX-A: "),
    /^timeout: /,
  ],
  ["drips", drip(1, 10), /^too_slow: /],
  ["sends its headers and then nothing", (_, response) => response.flushHeaders(), /^too_slow: /],
  [
    "is just fast enough, but for ever",
    drip(600, 20),
    /^timeout: Reading from 127\.0\.0\.1 took longer than 0\.6 seconds/,
  ],
  [
    "announces too much",
    (_, response) => response.writeHead(200, { "Content-Length": 1e12 }).flushHeaders(),
    /^too_large: .*announces/,
  ],
  ["sends without end", drip(16 * KIB, 0), /^too_large: .*100 KiB/],
  [
    "announces more than it sends",
    (_, response) =>
      response.writeHead(200, { "Content-Length": 50 }).write("short", () => response.destroy()),
    /^cut_short: /,
  ],
  [
    "announces less than it sends",
    raw("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef"),
    /^3 bytes$/,
  ],
  [
    "announces two lengths",
    raw("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"),
    /^cut_short: /,
  ],
  [
    "breaks off among its chunks",
    raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"),
    /^cut_short: /,
  ],
  [
    "resets the connection",
    (request) => request.socket.resetAndDestroy(),
    /^connection_failed: .*broke/,
  ],
  ["hangs up without a word", (request) => request.socket.destroy(), /^connection_failed: .*broke/],
  ["speaks something else", raw("SSH-2.0-OpenSSH_9.2\r\n"), /^bad_response: .*not HTTP/],
  [
    "answers with lines that are no headers",
    raw("HTTP/1.1 200 OK\r\n\0\0: x\r\n\r\n"),
    /^bad_response: /,
  ],
  [
    "floods with headers",
    (_, response) => response.writeHead(200, { "X-Flood": "x".repeat(70 * KIB) }).end(),
    /^bad_response: .*64 KiB of headers/,
  ],
  [
    "floods with header lines",
    (_, response) =>
      response
        .writeHead(
          200,
          Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`x-${n}`, "a".repeat(30)])),
        )
        .end(),
    /^bad_response: .*headers/,
  ],
  ["sends nothing at all, properly", (_, response) => response.writeHead(204).end(), /^0 bytes$/],
  ["ends with its connection, as in 1996", raw("HTTP/1.0 200 OK\r\n\r\nabc"), /^3 bytes$/],
  [
    "sends hints before its answer",
    (_, response) =>
      response.writeEarlyHints({ link: "</a>; rel=preload" }, () => response.end("abc")),
    /^3 bytes$/,
  ],
];
for (const [what, answer, expected] of SERVERS) {
  test(`a server that ${what}`, async () => {
    const started = performance.now();
    assert.match(told(await askLoopback(answer)), expected);
    assert.ok(performance.now() - started < 2000);
  });
}

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

test("closing in the middle of a body ends it at once", async () => {
  await withServer(drip(600, 10), async (origin) => {
    const fetcher = aFetcher({ limits: {} });
    const asked = fetcher.get(origin);
    await wait(50);
    await fetcher.close();
    assert.match(told(await asked), /^cancelled: /);
  });
});

test("a single request may ask for less", async () => {
  assert.match(
    told(await askLoopback((_, response) => response.end(FEED), {}, 7010)),
    /^too_large: /,
  );
  assert.match(
    told(await askLoopback((_, response) => response.end(FEED), {}, 7011)),
    /^7011 bytes/,
  );
});

const NOW = Date.now();
const CERTIFICATES: [
  what: string,
  name: string,
  from: number,
  to: number,
  isTrusted: boolean,
  expected: RegExp,
][] = [
  ["in order", "news.example", NOW - HOUR, NOW + HOUR, true, /^2 bytes$/],
  ["signed by itself", "news.example", NOW - HOUR, NOW + HOUR, false, /^certificate: .*by itself/],
  ["expired", "news.example", NOW - 2 * HOUR, NOW - HOUR, true, /^certificate: .*expired/],
  [
    "of tomorrow",
    "news.example",
    NOW + HOUR,
    NOW + 2 * HOUR,
    true,
    /^certificate: .*not valid yet/,
  ],
  [
    "for another name",
    "other.example",
    NOW - HOUR,
    NOW + HOUR,
    true,
    /^certificate: .*another name/,
  ],
];
for (const [what, name, from, to, isTrusted, expected] of CERTIFICATES) {
  test(`a certificate ${what}`, async () => {
    const certificate = makeCertificate({ name, from: new Date(from), to: new Date(to) });
    const server = createTlsServer(certificate, (_, response) => response.end("ok"));
    await withSockets(server, async (port) => {
      const fetcher = aFetcher({
        lookup: async () => ["127.0.0.1"],
        trust: isTrusted ? [certificate.cert] : [],
      });
      assert.match(told(await fetcher.get(`https://news.example:${port}/`)), expected);
    });
  });
}

test("HTTP/2 is spoken where it is asked for, and only there", async () => {
  const certificate = makeCertificate({
    name: "news.example",
    from: new Date(NOW - HOUR),
    to: new Date(NOW + HOUR),
  });
  const server = createSecureServer({ ...certificate, allowHTTP1: true }, (request, response) =>
    response
      .writeHead(request.url === "/gone" ? 410 : 200, { etag: '"a"' })
      .end(request.httpVersion),
  );
  await withSockets(server, async (port) => {
    const fetcher = aFetcher({
      lookup: async () => ["127.0.0.1"],
      trust: [certificate.cert],
      limits: { ...QUICK, wholeMs: 2000 },
    });
    for (const [http2, version] of [
      [true, "2.0"],
      [false, "1.1"],
    ] as const) {
      const fetched = await fetcher.get(`https://news.example:${port}/`, { http2 });
      assert.ok(fetched.outcome === "body");
      assert.equal(Buffer.from(fetched.body).toString(), version);
      assert.equal(fetched.headers.etag, '"a"');
      assert.match(
        told(await fetcher.get(`https://news.example:${port}/gone`, { http2 })),
        /^gone: /,
      );
    }
  });
});

test("https asked of a server that speaks http", async () => {
  await withServer(
    (_, response) => response.end(),
    async (origin) => {
      assert.match(told(await aFetcher().get(origin.replace("http:", "https:"))), /^tls: /);
    },
  );
});

test("https asked of a server that never greets", async () => {
  await withSockets(createTcpServer(), async (port) => {
    assert.match(
      told(await aFetcher().get(`https://127.0.0.1:${port}/`)),
      /^timeout: .*could not be reached within 0\.15 seconds/,
    );
  });
});

test("nobody listens", async () => {
  let freed = 0;
  await withSockets(createTcpServer(), async (port) => {
    freed = port;
  });
  assert.match(
    told(await aFetcher().get(`http://127.0.0.1:${freed}/`)),
    /^connection_failed: .*refuses/,
  );
});

function drip(bytes: number, everyMs: number): RequestListener {
  return (_, response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(bytes, "x")), everyMs);
    response.on("close", () => clearInterval(timer));
  };
}

function raw(text: string): RequestListener {
  return (request) => request.socket.end(text);
}

function damaged(body: Buffer): Buffer {
  return Buffer.concat([body.subarray(0, 20), Buffer.alloc(20, 0xff), body.subarray(40)]);
}

async function withSockets(server: Server, body: (port: number) => Promise<void>): Promise<void> {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.on("error", () => open.delete(socket));
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  await body((server.address() as AddressInfo).port);
  for (const socket of open) socket.destroy();
  await new Promise((closed) => {
    server.close(closed);
  });
}
