import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { documents } from "../helpers/loopback/documents.ts";
import { createFetcher } from "../../src/fetch/http/create-fetcher.ts";
import { hostOf } from "../../src/lib/links/host-of.ts";
import { MINUTE } from "../../src/lib/duration.ts";
import { collectSources } from "../../src/pipeline/collect/collect-sources.ts";
import { addSources, type NewSource } from "../../src/storage/sources/add-sources.ts";
import { listSources, type ListedSource } from "../../src/storage/sources/source-lists.ts";
import { DIFFICULT_CASES, difficultPath } from "../../world/difficult.ts";
import type { DifficultCase } from "../../world/difficult/difficult-case.ts";
import { makeWorld } from "../../world/make-world.ts";
import { serveWorld } from "../../world/serve-world.ts";
import { withDatabase } from "../helpers/database/with-database.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const MIB = 1024 * 1024;
const QUICK = {
  headersMs: 3_000,
  wholeMs: 6_000,
  paceMs: 1_000,
  slowestBytes: 1_000,
  wireBytes: 4 * MIB,
  bodyBytes: 4 * MIB,
};
const SHORTEST_WAIT_MS = 9 * MINUTE;

const world = makeWorld({ seed: 2, today: NOON, days: 2 });
const served = await serveWorld(world, { named: true, now: () => NOON });
const fetcher = createFetcher({
  userAgent: "Cuttings",
  now: () => NOON,
  privateNetworks: true,
  limits: QUICK,
  lookup: served.lookup,
});
after(async () => {
  await fetcher.close();
  await served.close();
});

const SOUND = world.publishers.filter(({ feeds }) => feeds.includes("rss")).slice(0, 5);

let read: ReadonlyMap<string, ListedSource> = new Map();
let stored = 0;

test(
  "one round over every difficult server and five sound ones ends",
  withDatabase(async (db) => {
    const troubles = DIFFICULT_CASES.map((difficult, number) =>
      aFeed(
        `http://trouble-${number}.localhost:${new URL(served.address).port}${difficultPath(difficult)}`,
      ),
    );
    await addSources(
      db,
      [
        ...troubles,
        ...SOUND.map((publisher) =>
          aFeed(`${served.originOf(publisher)}/p/${publisher.id}/feed.rss`),
        ),
      ],
      NOON,
    );
    // The clock runs: several troubles send on to one host, where each waits for its turn.
    const started = performance.now();
    const count = await collectSources(
      {
        db,
        get: fetcher.get,
        documents,
        now: () => new Date(NOON.getTime() + performance.now() - started),
        gapMs: 1,
      },
      new AbortController().signal,
    );
    assert.equal(count, DIFFICULT_CASES.length + SOUND.length);
    read = new Map(
      (await listSources(db)).map((source) => [new URL(source.address).pathname, source]),
    );
    stored = Number(
      (
        await db
          .selectFrom("item")
          .select((select) => select.fn.countAll().as("count"))
          .executeTakeFirstOrThrow()
      ).count,
    );
  }),
);

describe("after it", () => {
  for (const difficult of DIFFICULT_CASES) {
    test(`${difficult.what}: the outcome, the reason and the next time are kept`, () =>
      assertKept(difficult));
  }

  test("the sound ones went on", () => {
    for (const publisher of SOUND)
      assert.equal(read.get(`/p/${publisher.id}/feed.rss`)?.outcome, "body", publisher.name);
    assert.ok(stored > 0);
  });
});

function assertKept(difficult: DifficultCase): void {
  const source = read.get(difficultPath(difficult));
  assert.ok(source !== undefined && source.reason !== null && source.reason !== "");
  assert.equal(
    source.outcome,
    difficult.fetched.includes("body") && difficult.read !== "no feed" && source.code === null
      ? "body"
      : "failed",
  );
  if (source.outcome === "failed" && difficult.read !== "no feed")
    assert.ok(
      difficult.fetched.some((code) => code === source.code),
      `${source.code}, not ${difficult.fetched.join(" or ")}`,
    );
  assert.ok(
    source.next_fetch_at.getTime() - NOON.getTime() >= SHORTEST_WAIT_MS,
    "never sooner than manners allow",
  );
  assert.notEqual(source.next_fetch_reason, "");
  assert.notEqual(source.health, "new");
}

function aFeed(address: string): NewSource {
  return {
    name: address,
    publisher: "A publisher",
    address,
    homepage: undefined,
    kind: "feed",
    place: "international",
    languages: [],
    field: "press",
    origin: "desk",
    hostKey: hostOf(address),
  };
}
