import assert from "node:assert/strict";
import { test } from "node:test";
import { documents } from "../helpers/loopback/documents.ts";
import { DAY } from "../../src/lib/duration.ts";
import { createFetcher } from "../../src/fetch/http/create-fetcher.ts";
import { isNewAndFull } from "../../src/model/reading/discovery.ts";
import { acceptRepair } from "../../src/pipeline/repair/accept-repair.ts";
import { addSource } from "../../src/desk/add-source.ts";
import { collectSources } from "../../src/pipeline/collect/collect-sources.ts";
import { discoverSources } from "../../src/pipeline/discovery/discover-sources.ts";
import { findReplacements, isSearch } from "../../src/pipeline/repair/find-replacements.ts";
import { listRepairs } from "../../src/pipeline/repair/list-repairs.ts";
import type { Database } from "../../src/storage/database.ts";
import { listEvents } from "../../src/storage/events.ts";
import { listFetches } from "../../src/storage/sources/fetches.ts";
import { findSource } from "../../src/storage/sources/source-lists.ts";
import { makeDue } from "../../src/storage/sources/sources.ts";
import { listStories } from "../../src/storage/stories/stories.ts";
import { makeWorld } from "../../world/make-world.ts";
import { type ServedWorld, serveWorld, SHOWN_ITEMS } from "../../world/serve-world.ts";
import type { World } from "../../world/world.ts";
import { homeOf } from "../../world/write-page.ts";
import { withDatabase } from "../helpers/database/with-database.ts";
import { withServer } from "../helpers/servers/with-server.ts";
import { placeAll } from "../helpers/database/place-all.ts";

const TODAY = new Date("2026-03-01T12:00:00Z");
const ANA = { by: "ana", now: TODAY };

type Journey = {
  readonly db: Database;
  readonly world: World;
  readonly served: ServedWorld;
  readonly visit: Parameters<typeof discoverSources>[1];
  readonly collect: (now?: Date) => Promise<number>;
};

function inWorld(body: (journey: Journey) => Promise<void>): () => Promise<void> {
  return withDatabase(async (db) => {
    const world = makeWorld({ seed: 7, today: TODAY, days: 20, publishers: 20 });
    const served = await serveWorld(world, { named: true });
    const { get, close } = createFetcher({
      userAgent: "Test",
      now: () => TODAY,
      privateNetworks: true,
      lookup: served.lookup,
    });
    try {
      const collect = async (now = TODAY) => {
        const read = await collectSources(
          { db, get, documents, now: () => now, gapMs: 0 },
          new AbortController().signal,
        );
        await placeAll(db, now);
        return read;
      };
      await body({
        db,
        world,
        served,
        collect,
        visit: { db, get, documents, now: () => TODAY, gapMs: 0 },
      });
    } finally {
      await close();
      await served.close();
    }
  });
}

test(
  "paste a home page, take the proposal, and its items are in the inbox",
  inWorld(async ({ db, world, served, visit, collect }) => {
    const publisher = world.publishers.find(({ feeds }) => feeds.length > 1);
    assert.ok(publisher !== undefined);
    const home = homeOf(served.originOf(publisher), publisher);
    const { proposals } = await discoverSources(home.replace("http://", ""), visit);

    const [first, ...others] = proposals;
    assert.deepEqual(
      [first?.kind, first?.name, first?.languages],
      ["feed", publisher.name, [publisher.language]],
    );
    assert.deepEqual(
      first?.preview.map(({ link }) => link.startsWith(home)),
      Array.from({ length: 5 }, () => true),
    );
    // Its other formats and its list page bring the same items.
    assert.deepEqual(
      others.map(({ sameAs }) => sameAs),
      others.map(() => first?.address),
    );
    assert.deepEqual(proposals.filter(isNewAndFull), [first]);

    assert.ok(first !== undefined);
    const { id } = await addSource(
      db,
      { ...first, homepage: first.homepage, place: "fr" },
      { ...ANA, reason: first.reason },
    );
    assert.equal(await collect(), 1);
    const stories = await listStories(db, { state: "inbox", most: 100 });
    assert.equal(stories.length, SHOWN_ITEMS);
    assert.ok(first.preview.every(({ title }) => stories.some((story) => story.title === title)));

    const again = await discoverSources(home, visit);
    assert.ok(again.proposals.every(({ known }) => known?.id === id));
    assert.deepEqual(
      (await listEvents(db, { about: `source ${id}`, most: 9 })).map(({ what, by }) => [what, by]),
      [["add", "ana"]],
    );
  }),
);

test(
  "a publisher without a feed is watched by a rule, and the alarm names the selector when the page is rebuilt",
  inWorld(async ({ db, world, served, visit, collect }) => {
    const publisher = world.publishers.find(({ feeds }) => feeds.length === 0);
    assert.ok(publisher !== undefined);
    const [watch] = (await discoverSources(homeOf(served.originOf(publisher), publisher), visit))
      .proposals;
    assert.ok(watch?.kind === "page" && watch.pageRule?.from === "markup");
    const { id } = await addSource(
      db,
      { ...watch, homepage: watch.homepage },
      { ...ANA, reason: watch.reason },
    );
    await collect();
    assert.equal((await listStories(db, { state: "inbox", most: 100 })).length, SHOWN_ITEMS);

    await db
      .updateTable("source")
      .set({
        page_rule: JSON.stringify({ ...watch.pageRule, item: "li.before-the-relaunch" }),
        body_hash: null,
        etag: null,
        last_modified: null,
      })
      .where("id", "=", id)
      .execute();
    for (const day of [1, 2]) {
      const now = new Date(TODAY.getTime() + day * DAY);
      await makeDue(db, now, [id]);
      await collect(now);
    }
    const [task] = (await listRepairs(db, { most: 9 })).tasks;
    assert.equal(task?.health, "empty");
    assert.match(task.reason, /Nothing on the page matches "li\.before-the-relaunch"/);

    const [repair] = task.repairs;
    assert.ok(repair?.kind === "watch_page" && isSearch(repair));
    const later = new Date(TODAY.getTime() + 3 * DAY);
    const {
      proposals: [found],
    } = await findReplacements(repair, { ...visit, now: () => later });
    assert.deepEqual(found?.pageRule, watch.pageRule);
    await acceptRepair(db, id, repair, { by: "ana", now: later, found });
    await collect(later);
    assert.equal((await findSource(db, id))?.health, "well");
  }),
);

test(
  "a source that moved is proposed at its new address, and reads on there with its past",
  withDatabase(async (db) => {
    const feed = (...titles: readonly string[]): string =>
      `<rss version="2.0"><channel><title>Ministry</title>${titles.map((title) => `<item><title>${title}</title><link>https://example.org/${title}</link></item>`).join("")}</channel></rss>`;
    let day = 0;
    await withServer(
      (request, response) => {
        if (request.url === "/new") response.end(feed(`day-${day}`, "before"));
        else if (day > 0) response.writeHead(308, { location: "/new" }).end();
        else response.end(feed("before"));
      },
      async (origin) => {
        const { get, close } = createFetcher({
          userAgent: "Test",
          now: () => TODAY,
          privateNetworks: true,
        });
        const collect = async (id: number): Promise<void> => {
          const now = new Date(TODAY.getTime() + day * DAY);
          await makeDue(db, now, [id]);
          await collectSources(
            { db, get, documents, now: () => now, gapMs: 0 },
            new AbortController().signal,
          );
        };
        const {
          proposals: [found],
        } = await discoverSources(`${origin}/feed`, {
          db,
          get,
          documents,
          now: () => TODAY,
          gapMs: 0,
        });
        assert.ok(found !== undefined);
        const { id } = await addSource(
          db,
          { ...found, homepage: found.homepage },
          { ...ANA, reason: found.reason },
        );
        for (day = 0; day <= 3; day += 1) await collect(id);

        const [task] = (await listRepairs(db, { most: 9 })).tasks;
        assert.equal(task?.health, "moved");
        const [repair] = task.repairs;
        assert.ok(repair?.kind === "use_address");
        assert.equal(
          await acceptRepair(db, id, repair, ANA),
          `It is read at ${origin}/new from now on.`,
        );

        await collect(id);
        await close();
        const source = await findSource(db, id);
        assert.deepEqual(
          [source?.address, source?.health, Number(source?.items)],
          [`${origin}/new`, "well", 5],
        );
        assert.equal((await listFetches(db, id, 100)).length, 5);
        assert.deepEqual(
          (await listEvents(db, { about: `source ${id}`, most: 9 })).map(({ what }) => what),
          ["repair", "add"],
        );
        assert.deepEqual((await listRepairs(db, { most: 9 })).tasks, []);
      },
    );
  }),
);
