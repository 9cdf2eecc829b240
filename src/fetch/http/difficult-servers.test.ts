import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { askLoopback, quickFetcher, told } from "../../../test/helpers/loopback/ask-difficult.ts";
import { withServer } from "../../../test/helpers/servers/with-server.ts";

const KIB = 1024;
const FEED = Buffer.from(`<rss>${"<item/>".repeat(1000)}</rss>`);

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

test("closing in the middle of a body ends it at once", async () => {
  await withServer(drip(600, 10), async (origin) => {
    const fetcher = quickFetcher({ limits: {} });
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

function drip(bytes: number, everyMs: number): RequestListener {
  return (_, response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(bytes, "x")), everyMs);
    response.on("close", () => clearInterval(timer));
  };
}

function raw(text: string): RequestListener {
  return (request) => request.socket.end(text);
}
