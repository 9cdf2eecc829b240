import assert from "node:assert/strict";
import { test } from "node:test";
import { withServer } from "../../../../test/helpers/servers/with-server.ts";
import { createFetcher } from "../create-fetcher.ts";
import { FetchStop } from "../fetch-stop.ts";
import { type PrivateNetworks, resolveChecked } from "./resolve-checked.ts";

const NAMES: Readonly<Record<string, readonly string[]>> = {
  "public.example": ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"],
  "inside.example": ["10.0.0.5"],
  "mixed.example": ["93.184.216.34", "192.168.1.1"],
  "metadata.example": ["169.254.169.254"],
  "zone.example": ["fe80::1%eth0"],
  "empty.example": [],
};

async function lookup(host: string): Promise<readonly string[]> {
  return (
    NAMES[host] ?? Promise.reject(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }))
  );
}

const CASES: [why: string, address: string, open: PrivateNetworks, expected: string][] = [
  [
    "a public name",
    "https://public.example/",
    false,
    "93.184.216.34 2606:2800:220:1:248:1893:25c8:1946",
  ],
  ["a public address", "http://93.184.216.34/", false, "93.184.216.34"],
  ["a public address of IPv6", "http://[2606:2800:220:1::1]/", false, "2606:2800:220:1::1"],
  [
    "a port of the web",
    "https://public.example:8443/",
    false,
    "93.184.216.34 2606:2800:220:1:248:1893:25c8:1946",
  ],
  [
    "the port of a mail server",
    "http://public.example:25/",
    false,
    "Port 25 is not one that public websites use, so it is not asked.",
  ],
  [
    "the same when private networks are open",
    "http://public.example:25/",
    true,
    "Port 25 is not one that public websites use, so it is not asked.",
  ],
  [
    "the same when it is listed",
    "http://public.example:25/",
    ["public.example:25"],
    "93.184.216.34 2606:2800:220:1:248:1893:25c8:1946",
  ],
  [
    "a private network is closed when nothing is set",
    "http://inside.example/",
    false,
    "inside.example is at an address of a private network (10.0.0.0/8), which is closed to Cuttings.",
  ],
  ["open, and then on any port", "http://inside.example:9200/", true, "10.0.0.5"],
  ["listed with its port", "http://inside.example:9200/", ["inside.example:9200"], "10.0.0.5"],
  [
    "listed with the port of its scheme",
    "https://inside.example/",
    ["inside.example:443"],
    "10.0.0.5",
  ],
  [
    "listed with another port",
    "http://inside.example:9201/",
    ["inside.example:9200"],
    "inside.example is at an address of a private network (10.0.0.0/8), which is closed to Cuttings.",
  ],
  [
    "an empty list opens nothing",
    "http://inside.example/",
    [],
    "inside.example is at an address of a private network (10.0.0.0/8), which is closed to Cuttings.",
  ],
  [
    "one private address among public ones",
    "http://mixed.example/",
    false,
    "mixed.example is at an address of a private network (192.168.0.0/16), which is closed to Cuttings.",
  ],
  [
    "metadata stays closed",
    "http://metadata.example/",
    true,
    "metadata.example is at an address of a cloud's metadata server (169.254.169.254/32), which is closed to Cuttings.",
  ],
  [
    "metadata stays closed even when listed",
    "http://metadata.example/",
    ["metadata.example:80"],
    "metadata.example is at an address of a cloud's metadata server (169.254.169.254/32), which is closed to Cuttings.",
  ],
  [
    "a zone of this machine",
    "http://zone.example/",
    true,
    "zone.example is at an address of no network that can be checked (fe80::1%eth0), which is closed to Cuttings.",
  ],
  ["a name without an address", "http://empty.example/", true, "empty.example has no address."],
  [
    "loopback by its address",
    "http://127.0.0.1/",
    false,
    "127.0.0.1 is at an address of this machine (127.0.0.0/8), which is closed to Cuttings.",
  ],
  [
    "loopback in decimal",
    "http://2130706433/",
    false,
    "127.0.0.1 is at an address of this machine (127.0.0.0/8), which is closed to Cuttings.",
  ],
  [
    "loopback in hexadecimal",
    "http://0x7f.1/",
    false,
    "127.0.0.1 is at an address of this machine (127.0.0.0/8), which is closed to Cuttings.",
  ],
  [
    "loopback in octal",
    "http://0177.0.0.01/",
    false,
    "127.0.0.1 is at an address of this machine (127.0.0.0/8), which is closed to Cuttings.",
  ],
  [
    "loopback in full-width digits",
    "http://１２７.０.０.１/",
    false,
    "127.0.0.1 is at an address of this machine (127.0.0.0/8), which is closed to Cuttings.",
  ],
  [
    "loopback mapped",
    "http://[::ffff:127.0.0.1]/",
    false,
    "::ffff:7f00:1 is at an address of this machine (127.0.0.0/8), which is closed to Cuttings.",
  ],
];
for (const [why, address, open, expected] of CASES) {
  test(`resolveChecked: ${why}`, async () => {
    const said = await resolveChecked(new URL(address), lookup, open).then(
      (addresses) => addresses.join(" "),
      (error: unknown) => (error instanceof FetchStop ? error.message : Promise.reject(error)),
    );
    assert.equal(said, expected);
  });
}

test("a name is looked up once a hop, and the connection goes where the check was made", async () => {
  await withServer(
    (request, response) => {
      if (request.url === "/first") response.writeHead(302, { Location: "/second" });
      response.end(request.headers.host);
    },
    async (origin) => {
      const { port } = new URL(origin);
      const asked: string[] = [];
      const fetcher = createFetcher({
        userAgent: "Cuttings/0.1",
        now: () => new Date(0),
        privateNetworks: [`news.example:${port}`],
        lookup: async (host) => {
          asked.push(host);
          return ["127.0.0.1"];
        },
      });
      const fetched = await fetcher.get(`http://news.example:${port}/first`);
      assert.ok(fetched.outcome === "body");
      assert.equal(Buffer.from(fetched.body).toString(), `news.example:${port}`);
      assert.deepEqual(asked, ["news.example", "news.example"]);
    },
  );
});

test("a name that turns private between two redirects is refused at the second", async () => {
  const answers = [["127.0.0.1"], ["169.254.169.254"]];
  await withServer(
    (_, response) => response.writeHead(302, { Location: "/again" }).end(),
    async (origin) => {
      const fetcher = createFetcher({
        userAgent: "Cuttings/0.1",
        now: () => new Date(0),
        privateNetworks: true,
        lookup: async () => answers.shift() ?? [],
      });
      const fetched = await fetcher.get(`http://rebinding.example:${new URL(origin).port}/`);
      assert.ok(fetched.outcome === "failed");
      assert.equal(fetched.code, "forbidden_address");
      assert.equal(fetched.redirects.length, 1);
    },
  );
});

test("with nothing set, nothing connects to this machine", async () => {
  let connections = 0;
  await withServer(
    (_, response) => response.end(),
    async (origin, server) => {
      server.on("connection", () => connections++);
      const fetcher = createFetcher({
        userAgent: "Cuttings/0.1",
        now: () => new Date(0),
        lookup: async () => ["127.0.0.1"],
      });
      for (const address of [
        origin,
        `http://localhost:${new URL(origin).port}`,
        `http://news.example:${new URL(origin).port}`,
      ]) {
        const fetched = await fetcher.get(address);
        assert.ok(fetched.outcome === "failed");
        assert.equal(fetched.code, "forbidden_address");
      }
    },
  );
  assert.equal(connections, 0);
});

test("the second address is tried where the first is out of reach", async () => {
  await withServer(
    (_, response) => response.end("ok"),
    async (origin) => {
      const fetcher = createFetcher({
        userAgent: "Cuttings/0.1",
        now: () => new Date(0),
        privateNetworks: true,
        lookup: async () => ["::1", "127.0.0.1"],
      });
      assert.equal(
        (await fetcher.get(`http://news.example:${new URL(origin).port}/`)).outcome,
        "body",
      );
    },
  );
});
