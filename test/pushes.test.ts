import assert from "node:assert/strict";
import { test } from "node:test";
import { documents } from "./helpers/loopback/documents.ts";
import { createFetcher } from "../src/fetch/http/create-fetcher.ts";
import { DAY, HOUR, MINUTE } from "../src/lib/duration.ts";
import { answerHub } from "../src/pipeline/hubs/answer-hub.ts";
import { receivePush } from "../src/pipeline/hubs/receive-push.ts";
import { subscribeToHubs } from "../src/pipeline/hubs/subscribe-to-hubs.ts";
import type { Database } from "../src/storage/database.ts";
import { findSubscription } from "../src/storage/sources/hub-subscriptions.ts";
import { recentFetches } from "../src/storage/sources/fetches.ts";
import { listSources } from "../src/storage/sources/source-lists.ts";
import { pauseSource } from "../src/storage/sources/sources.ts";
import { listStories } from "../src/storage/stories/stories.ts";
import { createServer } from "../src/web/http/create-server.ts";
import { listen } from "../src/web/http/listen.ts";
import { pushRoutes } from "../src/web/http/push-routes.ts";
import { type Hub, serveHub } from "./helpers/servers/serve-hub.ts";
import { addAddresses, NOON, rssOf, withFeedServer } from "./helpers/servers/with-feed-server.ts";
import { placeAll } from "./helpers/database/place-all.ts";

const FOR_EVER = new AbortController().signal;
const after = (ms: number) => new Date(NOON.getTime() + ms);

type Pushing = {
  readonly db: Database;
  readonly hub: Hub;
  readonly topic: string;
  readonly sourceId: number;
  /** What the feed holds when it is read. */
  readonly publishInFeed: (...titles: string[]) => void;
  readonly dropHub: () => void;
  readonly read: (now: Date) => Promise<number>;
  readonly subscribe: (now: Date) => Promise<number>;
  readonly moveTo: (now: Date) => void;
};

/** A feed that names a hub, the hub, and our own server where the hub calls back. */
function withHub(
  options: Parameters<typeof serveHub>[0],
  body: (pushing: Pushing) => Promise<void>,
): () => Promise<void> {
  return async () => {
    let titles = ["First"];
    let namesHub = true;
    let now = NOON;
    const hub = await serveHub(options);
    await withFeedServer(
      (request, response) => {
        const self = `http://${request.headers.host}/feed`;
        response
          .writeHead(
            200,
            namesHub ? { link: `<${hub.address}>; rel="hub", <${self}>; rel="self"` } : {},
          )
          .end(rssOf(...titles));
      },
      async (db, server, collect) => {
        const push = pushRoutes({
          isKnown: async (token) => (await findSubscription(db, token)) !== undefined,
          answerHub: (token, query) => answerHub(db, { token, query, now }),
          receive: async (token, push) =>
            void (await receivePush({ db, documents }, { ...push, token, now })),
        });
        const web = await listen(
          createServer({
            parts: [{ at: "/push", app: push }],
            isHealthy: async () => true,
            onError: (error) => assert.fail(String(error)),
          }),
          { host: "127.0.0.1", port: 0 },
        );
        const fetcher = createFetcher({ userAgent: "Test", now: () => now, privateNetworks: true });
        const [sourceId = 0] = await addAddresses(db, [`${server.address}/feed`]);
        const moveTo = (to: Date): void => void (now = to);
        try {
          await body({
            db,
            hub,
            sourceId,
            topic: `${server.address}/feed`,
            moveTo,
            publishInFeed: (...given) => void (titles = given),
            dropHub: () => void (namesHub = false),
            read: (at) => (moveTo(at), collect(at)),
            subscribe: async (at) => {
              moveTo(at);
              const asked = await subscribeToHubs(
                {
                  db,
                  get: fetcher.get,
                  now: () => now,
                  callback: `http://127.0.0.1:${web.port}/push/`,
                },
                FOR_EVER,
              );
              await hub.asked();
              return asked;
            },
          });
        } finally {
          await fetcher.close();
          await web.close();
          hub.close();
        }
      },
    )();
  };
}

async function titles(db: Database): Promise<readonly string[]> {
  await placeAll(db);
  return (await listStories(db, { state: "inbox", most: 99 })).map((story) => story.title).sort();
}
const subscription = (db: Database) =>
  db.selectFrom("hub_subscription").selectAll().executeTakeFirstOrThrow();

test(
  "a hub that a feed names is asked once, verified, and what it pushes is stored like what is read",
  withHub({}, async ({ db, hub, topic, sourceId, read, subscribe, moveTo }) => {
    await read(NOON);
    assert.equal(await subscribe(NOON), 1);
    assert.equal(await subscribe(after(30 * MINUTE)), 0);
    assert.equal((await subscription(db)).state, "verified");

    const [before] = await listSources(db);
    moveTo(after(HOUR));
    assert.equal(await hub.publish(topic, rssOf("Pushed", "First")), 202);
    assert.deepEqual(await titles(db), ["First", "Pushed"]);
    const [row] = (await recentFetches(db, [sourceId])).get(sourceId) ?? [];
    assert.equal(row?.reason, "Pushed by a hub: 1 new, 0 changed, 1 known.");
    const [source] = await listSources(db);
    assert.deepEqual(
      [source?.next_fetch_at, source?.last_fetched_at],
      [before?.next_fetch_at, before?.last_fetched_at],
    );
  }),
);

test(
  "polls become rare only when the hub has pushed, and often again when it has missed something",
  withHub({}, async ({ db, hub, topic, publishInFeed, read, subscribe, moveTo }) => {
    const plan = async () => (await listSources(db))[0]?.next_fetch_reason ?? "";
    await read(NOON);
    await subscribe(NOON);
    await read(after(DAY));
    assert.doesNotMatch(await plan(), /A hub tells us of news/);

    moveTo(after(DAY + HOUR));
    await hub.publish(topic, rssOf("Pushed"));
    await read(after(2 * DAY));
    assert.match(await plan(), /A hub tells us of news/);

    publishInFeed("Never pushed", "First");
    await read(after(4 * DAY));
    assert.deepEqual(await titles(db), ["First", "Never pushed", "Pushed"]);
    assert.doesNotMatch(await plan(), /A hub tells us of news/);
  }),
);

test(
  "only who knows the secret and the address is believed, and nobody learns which was wrong",
  withHub({}, async ({ db, hub, topic, read, subscribe }) => {
    await read(NOON);
    await subscribe(NOON);
    assert.equal(await hub.publish(topic, rssOf("Forged"), { secret: "guess" }), 202);
    assert.equal(await hub.publish(topic, rssOf("Forged"), { path: "/push/guess" }), 404);
    assert.equal(await hub.publish(topic, rssOf("x".repeat(11 * 1024 * 1024))), 413);
    assert.equal(await hub.publish(topic, "no feed at all"), 202);
    assert.deepEqual(await titles(db), ["First"]);
    assert.equal((await subscription(db)).last_push_at, null);
  }),
);

test(
  "a paused source takes no pushes",
  withHub({}, async ({ db, hub, topic, sourceId, read, subscribe }) => {
    await read(NOON);
    await subscribe(NOON);
    await pauseSource(db, sourceId, { by: "ann", now: NOON });
    await hub.publish(topic, rssOf("Pushed"));
    assert.deepEqual(await titles(db), ["First"]);
  }),
);

test(
  "a question that nobody asked for is not answered",
  withHub({}, async ({ db, hub, topic, read, subscribe }) => {
    await read(NOON);
    await subscribe(NOON);
    const { callback = "" } = hub.subscribers.get(topic) ?? {};
    for (const mode of ["subscribe", "unsubscribe"]) {
      const question = await fetch(
        `${callback}?${new URLSearchParams({ "hub.mode": mode, "hub.topic": topic, "hub.challenge": "abc" })}`,
      );
      assert.deepEqual([mode, question.status], [mode, 404]);
      await question.arrayBuffer();
    }
    assert.equal((await subscription(db)).state, "verified");
  }),
);

test(
  "a lease is renewed before it ends, at the same address",
  withHub({ leaseSeconds: 1000 }, async ({ db, hub, topic, read, subscribe }) => {
    await read(NOON);
    await subscribe(NOON);
    const first = hub.subscribers.get(topic);
    assert.equal(await subscribe(after(700_000)), 0);
    assert.equal(await subscribe(after(800_000)), 1);
    assert.deepEqual(hub.subscribers.get(topic), first);
    assert.deepEqual((await subscription(db)).lease_until, after(1_800_000));
  }),
);

test(
  "a hub that denies is left alone for a week, and polling goes on",
  withHub({ denies: true }, async ({ db, read, subscribe }) => {
    await read(NOON);
    await subscribe(NOON);
    const { state, reason } = await subscription(db);
    assert.deepEqual([state, reason], ["refused", "The hub denies the subscription: closed."]);
    assert.equal(await subscribe(after(6 * DAY)), 0);
    assert.equal(await subscribe(after(7 * DAY)), 1);
    assert.equal(await read(after(DAY)), 1);
  }),
);

test(
  "a hub that is not there is tried less and less, and one that the feed no longer names is forgotten",
  withHub({}, async ({ db, hub, read, subscribe, dropHub, publishInFeed }) => {
    await read(NOON);
    hub.close();
    for (const [ms, asked] of [
      [0, 1],
      [DAY - 1, 0],
      [DAY, 1],
      [2 * DAY, 0],
      [3 * DAY, 1],
    ] as const)
      assert.deepEqual([ms, await subscribe(after(ms))], [ms, asked]);
    assert.match((await subscription(db)).reason, /\S/);
    dropHub();
    publishInFeed("Second");
    await read(after(4 * DAY));
    assert.deepEqual(await db.selectFrom("hub_subscription").select("state").execute(), []);
  }),
);
