import assert from "node:assert/strict";
import type { IncomingHttpHeaders } from "node:http";
import { test } from "node:test";
import { sql } from "kysely";
import {
  addAddresses,
  NOON,
  rssOf,
  withFeedServer,
} from "../../../test/helpers/servers/with-feed-server.ts";
import { withServer } from "../../../test/helpers/servers/with-server.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../lib/duration.ts";
import { claimHost, releaseHosts } from "../../storage/sources/claims.ts";
import type { Database } from "../../storage/database.ts";
import { listSources } from "../../storage/sources/source-lists.ts";

const hostRow = (db: Database, address: string) =>
  db
    .selectFrom("host")
    .selectAll()
    .where("key", "=", new URL(address).host)
    .executeTakeFirstOrThrow();
const makeAllDue = (db: Database) =>
  sql`update source set next_fetch_at = '2026-03-01'`.execute(db);

test("a host that keeps refusing rests longer each time, until it answers", async () => {
  const answers = [429, 429, 404, 429, 200, 429];
  await withFeedServer(
    (_, response) => response.writeHead(answers.shift() ?? 500).end(rssOf("One")),
    async (db, server, collect) => {
      await addAddresses(db, [`${server.address}/feed`]);
      const pauses: (number | undefined)[] = [];
      for (let now = NOON; answers.length > 0; now = new Date(now.getTime() + 2 * DAY)) {
        await makeAllDue(db);
        await collect(now);
        const { paused_until } = await hostRow(db, server.address);
        pauses.push(
          paused_until === null ? undefined : (paused_until.getTime() - now.getTime()) / MINUTE,
        );
      }
      assert.deepEqual(pauses, [30, 60, undefined, 120, undefined, 30]);
    },
  )();
});

test(
  "what a feed asks for is remembered when it has not changed",
  withFeedServer(
    (request, response) => {
      const ttl = rssOf("One").replace("<channel>", "<channel><ttl>240</ttl>");
      if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v1"' }).end(ttl);
    },
    async (db, server, collect) => {
      await addAddresses(db, [`${server.address}/feed`]);
      for (const now of [NOON, new Date(NOON.getTime() + 6 * HOUR)]) {
        await collect(now);
        const [source] = await listSources(db);
        assert.match(
          source?.next_fetch_reason ?? "",
          /The feed gives itself a time to live \(4 hours\)/,
        );
        assert.ok((source?.next_fetch_at.getTime() ?? 0) >= now.getTime() + 0.9 * 4 * HOUR);
      }
    },
  ),
);

test("validators go to the address that gave them, not to those that lead there", async () => {
  const sent: [path: string, headers: IncomingHttpHeaders][] = [];
  await withFeedServer(
    (request, response) => {
      sent.push([request.url ?? "", request.headers]);
      if (request.url === "/feed") response.writeHead(302, { location: "/real" }).end();
      else response.writeHead(200, { etag: '"v1"' }).end(rssOf("One"));
    },
    async (db, server, collect) => {
      await addAddresses(db, [`${server.address}/feed`]);
      await collect();
      await collect(new Date(NOON.getTime() + DAY));
      assert.deepEqual(
        sent.map(([path, headers]) => [path, headers["if-none-match"]]),
        [
          ["/feed", undefined],
          ["/real", undefined],
          ["/feed", undefined],
          ["/real", '"v1"'],
        ],
      );
    },
  )();
});

test(
  "a crawl delay is kept from the moment it is read, by feeds of the same origin too",
  withFeedServer(
    (request, response) => {
      if (request.url === "/robots.txt") response.end("User-agent: *\nCrawl-delay: 0.2");
      else response.end(rssOf("One"));
    },
    async (db, server, collect) => {
      await addAddresses(db, [`${server.address}/page`], "page");
      await collect();
      await addAddresses(db, [`${server.address}/a`, `${server.address}/b`]);
      await collect(new Date(NOON.getTime() + SECOND));
      assert.deepEqual(
        server.asked.map(({ path }) => path),
        ["/robots.txt", "/page", "/a", "/b"],
      );
      const gaps = [1, 3].map(
        (place) => (server.asked[place]?.at ?? 0) - (server.asked[place - 1]?.at ?? 0),
      );
      assert.ok(
        gaps.every((gap) => gap >= 199),
        `gaps of ${gaps.join(" and ")} ms`,
      );
      assert.equal(
        (await hostRow(db, server.address)).claimed_until.getTime(),
        NOON.getTime() + SECOND + 200,
      );
    },
  ),
);

/** A source that leads to another server; `body` gets the other's address and when it was asked. */
function withRedirect(
  status: number,
  body: (
    db: Database,
    other: { address: string; asked: number[] },
    collect: () => Promise<number>,
  ) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const asked: number[] = [];
    await withServer(
      (_, response) => {
        asked.push(Date.now());
        response.writeHead(status).end(rssOf("One"));
      },
      async (address) => {
        await withFeedServer(
          (_, response) => response.writeHead(302, { location: `${address}/feed` }).end(),
          async (db, server, collect) => {
            await addAddresses(db, [`${server.address}/feed`]);
            await body(db, { address, asked }, () => collect(() => new Date()));
          },
        )();
      },
    );
  };
}

test(
  "a redirect to another host waits until that host's gap is over, and leaves a gap behind",
  withRedirect(200, async (db, other, collect) => {
    const key = new URL(other.address).host;
    await claimHost(db, key, { now: new Date(), leaseMs: MINUTE });
    const freeAt = new Date(Date.now() + 600);
    await releaseHosts(db, [{ hostKey: key, freeAt, refusals: 0 }]);
    await collect();
    assert.equal(other.asked.length, 1);
    assert.ok((other.asked[0] ?? 0) >= freeAt.getTime());
    assert.ok(
      (await hostRow(db, other.address)).claimed_until.getTime() >= (other.asked[0] ?? 0) + 30,
    );
  }),
);

test(
  "a redirect to a host that rests is not followed, and nobody's fault",
  withRedirect(200, async (db, other, collect) => {
    const key = new URL(other.address).host;
    await claimHost(db, key, { now: new Date(), leaseMs: MINUTE });
    await releaseHosts(db, [
      {
        hostKey: key,
        freeAt: new Date(),
        pause: { until: new Date(Date.now() + HOUR), reason: "It asked for an hour." },
        refusals: 1,
      },
    ]);
    await collect();
    assert.deepEqual(other.asked, []);
    const [source] = await listSources(db);
    assert.equal(source?.code, "host_busy");
    assert.match(source.reason ?? "", /It asked for an hour\./);
    assert.notEqual(source.health, "failing");
  }),
);

test(
  "a refusal pauses the host that gave it and not the one that led there",
  withRedirect(429, async (db, other, collect) => {
    await collect();
    const hosts = await db
      .selectFrom("host")
      .select(["key", "refusals"])
      .where("paused_until", "is not", null)
      .execute();
    assert.deepEqual(hosts, [{ key: new URL(other.address).host, refusals: 1 }]);
  }),
);
