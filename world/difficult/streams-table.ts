import type { ServerResponse } from "node:http";
import { pipeline, Readable, type Transform } from "node:stream";
import { constants, createBrotliCompress, createDeflate, createGzip } from "node:zlib";
import type { DifficultCase } from "./difficult-case.ts";
import { sampleFeed, sampleItem, sendFeed, SOUND } from "./sample-feed.ts";

const MEGABYTE = 1024 * 1024;
/** More than any limit that a reader of feeds would set. */
const HUGE_BYTES = 96 * MEGABYTE;
const BOMB_BYTES = 1024 * MEGABYTE;
const CHUNK_ITEMS = 500;
const ONE_DAY = "Mon, 05 Jan 2026 09:00:00 GMT";
const DRIP_MS = 50;
const LONG_HEADER_CHARS = 256 * 1024;

/** Connections that go on too long, carry too much or break. */
export const STREAMS: readonly DifficultCase[] = [
  {
    path: "/slow-to-answer",
    what: "Takes the request and says nothing for long",
    fetched: ["timeout", "too_slow"],
    answer: (_, response, { slowMs }) =>
      later(response, slowMs, () => sendFeed(response, sampleFeed())),
  },
  {
    path: "/slow-drip",
    what: "Sends one byte now and then, for ever",
    fetched: ["too_slow", "timeout"],
    answer: (_, response) => {
      response.writeHead(200, { "content-type": "application/rss+xml" });
      const body = Buffer.from(sampleFeed());
      let sent = 0;
      const drip = setInterval(() => {
        response.write(body.subarray(sent, sent + 1));
        sent = (sent + 1) % body.length;
      }, DRIP_MS);
      response.once("close", () => clearInterval(drip));
    },
  },
  {
    path: "/slow-end",
    what: "Sends most of the feed at once and then holds the line",
    fetched: ["too_slow", "timeout"],
    answer: (_, response, { slowMs }) => {
      response.writeHead(200, { "content-type": "application/rss+xml" });
      response.write(sampleFeed().slice(0, -20));
      later(response, slowMs, () => response.end(sampleFeed().slice(-20)));
    },
  },
  {
    path: "/huge.rss",
    what: "96 MB of sound items",
    fetched: ["too_large"],
    answer: (_, response) => send(response, Readable.from(feedOfBytes(HUGE_BYTES))),
  },
  {
    path: "/huge-by-length.rss",
    what: "Says at once that 2 GB are coming",
    fetched: ["too_large"],
    answer: (_, response) => {
      response.writeHead(200, {
        "content-type": "application/rss+xml",
        "content-length": 2048 * MEGABYTE,
      });
      send(response, Readable.from(feedOfBytes(HUGE_BYTES)));
    },
  },
  {
    path: "/endless.rss",
    what: "Items without end",
    fetched: ["too_large", "too_slow"],
    answer: (_, response) => send(response, Readable.from(feedOfBytes(Infinity))),
  },
  bomb({
    path: "/bomb-gzip.rss",
    what: "1 GB of spaces in 1 MB of gzip",
    encoding: "gzip",
    make: createGzip,
  }),
  bomb({
    path: "/bomb-deflate.rss",
    what: "1 GB of spaces in 1 MB of deflate",
    encoding: "deflate",
    make: createDeflate,
  }),
  bomb({
    path: "/bomb-brotli.rss",
    what: "1 GB of spaces in a few kB of Brotli",
    encoding: "br",
    make: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  }),
  {
    path: "/not-gzip.rss",
    what: "Says gzip, is plain text",
    fetched: ["body"],
    read: SOUND,
    answer: (_, response) => sendFeed(response, sampleFeed(), { "content-encoding": "gzip" }),
  },
  {
    path: "/strange-encoding.rss",
    what: "Says that it is packed in a way that nobody knows, is plain text",
    fetched: ["body", "bad_encoding"],
    read: SOUND,
    answer: (_, response) => sendFeed(response, sampleFeed(), { "content-encoding": "zoo" }),
  },
  {
    path: "/hangs-up",
    what: "Hangs up without an answer",
    fetched: ["connection_failed", "bad_response"],
    answer: (_, response) => response.destroy(),
  },
  {
    path: "/hangs-up-midway.rss",
    what: "Promises 10,000 bytes and hangs up after some",
    fetched: ["cut_short", "connection_failed"],
    answer: (_, response) => {
      response.writeHead(200, { "content-type": "application/rss+xml", "content-length": 10_000 });
      response.write(sampleFeed(), () => response.destroy());
    },
  },
  {
    path: "/long-headers",
    what: "A quarter of a megabyte of headers",
    fetched: ["bad_response", "connection_failed", "too_large"],
    answer: (_, response) =>
      sendFeed(response, sampleFeed(), { "x-long": "x".repeat(LONG_HEADER_CHARS) }),
  },
  {
    path: "/not-http",
    what: "Speaks something that is not HTTP",
    fetched: ["bad_response", "connection_failed"],
    answer: (_, response) => void response.socket?.end("220 mail.example.org ready\r\n"),
  },
];

function bomb({
  path,
  what,
  encoding,
  make,
}: {
  readonly path: string;
  readonly what: string;
  readonly encoding: string;
  readonly make: () => Transform;
}): DifficultCase {
  return {
    path,
    what,
    fetched: ["too_large"],
    answer: (_, response) => {
      response.writeHead(200, {
        "content-type": "application/rss+xml",
        "content-encoding": encoding,
      });
      send(response, Readable.from(spaces(BOMB_BYTES)), make());
    },
  };
}

/**
 * Whoever asks may hang up at any byte: that is what these servers are for, so an early end is no
 * error here.
 */
function send(response: ServerResponse, body: Readable, packed?: Transform): void {
  if (!response.headersSent) response.setHeader("content-type", "application/rss+xml");
  pipeline(packed === undefined ? [body, response] : [body, packed, response], () =>
    response.destroy(),
  );
}

function later(response: ServerResponse, ms: number, then: () => void): void {
  const timer = setTimeout(then, ms);
  response.once("close", () => clearTimeout(timer));
}

function* feedOfBytes(bytes: number): Generator<string> {
  yield sampleFeed([]).replace("</channel></rss>", "");
  for (let sent = 0, item = 0; sent < bytes; item += CHUNK_ITEMS) {
    const chunk = Array.from({ length: CHUNK_ITEMS }, (_, index) =>
      sampleItem({ title: `Notice ${item + index + 1}`, date: ONE_DAY }, item + index),
    ).join("");
    sent += chunk.length;
    yield chunk;
  }
  yield "</channel></rss>\n";
}

function* spaces(bytes: number): Generator<Buffer> {
  const chunk = Buffer.alloc(MEGABYTE, " ");
  yield Buffer.from("<rss><channel><title>Big</title>");
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
}
