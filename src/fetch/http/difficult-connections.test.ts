import assert from "node:assert/strict";
import { createSecureServer } from "node:http2";
import { createServer as createTlsServer } from "node:https";
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from "node:net";
import { test } from "node:test";
import { makeCertificate } from "../../../test/helpers/servers/make-certificate.ts";
import { QUICK, quickFetcher, told } from "../../../test/helpers/loopback/ask-difficult.ts";
import { withServer } from "../../../test/helpers/servers/with-server.ts";
import { HOUR } from "../../lib/duration.ts";

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
      const fetcher = quickFetcher({
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
    const fetcher = quickFetcher({
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
      assert.match(told(await quickFetcher().get(origin.replace("http:", "https:"))), /^tls: /);
    },
  );
});

test("https asked of a server that never greets", async () => {
  await withSockets(createTcpServer(), async (port) => {
    assert.match(
      told(await quickFetcher().get(`https://127.0.0.1:${port}/`)),
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
    told(await quickFetcher().get(`http://127.0.0.1:${freed}/`)),
    /^connection_failed: .*refuses/,
  );
});

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
