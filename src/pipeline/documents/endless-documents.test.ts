import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addAddresses,
  NOON,
  rssOf,
  withFeedServer,
} from "../../../test/helpers/servers/with-feed-server.ts";
import { createFetcher } from "../../fetch/http/create-fetcher.ts";
import { DAY, HOUR } from "../../lib/duration.ts";
import { openThreads } from "../../lib/threads/open-threads.ts";
import type { Database } from "../../storage/database.ts";
import { listSources } from "../../storage/sources/source-lists.ts";
import { collectSources } from "../collect/collect-sources.ts";
import type { DOCUMENT_JOBS } from "./document-jobs.ts";
import type { Documents } from "./open-documents.ts";

const ENTRY = new URL("../../../test/helpers/loopback/endless-worker.ts", import.meta.url);
const ENDLESS = rssOf("This never ends");

type Collect = (signal?: AbortSignal) => Promise<number>;

/** Feeds at /endless and elsewhere, read by threads that stay for ever in the first. */
function withEndless(
  deadlineMs: number,
  body: (db: Database, address: string, collect: Collect) => Promise<void>,
): () => Promise<void> {
  return withFeedServer(
    (request, response) =>
      response.end(request.url === "/endless" ? ENDLESS : rssOf(`Title of ${request.url}`)),
    async (db, { address }) => {
      const documents: Documents = openThreads<typeof DOCUMENT_JOBS>({
        entry: ENTRY,
        mostThreads: 2,
        deadlineMs,
        memoryMb: 128,
      });
      const { get, close } = createFetcher({
        userAgent: "Test",
        now: () => NOON,
        privateNetworks: true,
      });
      const collect: Collect = (signal = new AbortController().signal) =>
        collectSources({ db, get, documents, now: () => NOON, gapMs: 0 }, signal);
      try {
        await body(db, address, collect);
      } finally {
        await close();
        await documents.close();
      }
    },
  );
}

const noteOf = (db: Database, path: string) =>
  db
    .selectFrom("source")
    .select(["parsing_since", "parsing_tries", "next_fetch_at"])
    .where("address", "like", `%${path}`)
    .executeTakeFirstOrThrow();

async function untilNoted(db: Database, path: string): Promise<void> {
  while ((await noteOf(db, path)).parsing_since === null)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

test(
  "a document that does not end is a failed reading with its reason, and rests; the others are read",
  withEndless(500, async (db, address, collect) => {
    await addAddresses(
      db,
      ["/a", "/endless", "/z"].map((path) => address + path),
    );
    assert.equal(await collect(), 3);
    const sources = await listSources(db);
    assert.deepEqual(
      sources.map((source) => [new URL(source.address).pathname, source.code]),
      [
        ["/a", null],
        ["/endless", "endless"],
        ["/z", null],
      ],
    );
    assert.match(sources[1]?.reason ?? "", /takes more than 0\.5 seconds of work/);
    const note = await noteOf(db, "/endless");
    assert.ok(note.next_fetch_at.getTime() >= NOON.getTime() + HOUR);
    assert.deepEqual([note.parsing_since, note.parsing_tries], [null, 0]);
  }),
);

test(
  "what takes long is noted while it is read; a clean stop takes the note back and leaves it due",
  withEndless(60_000, async (db, address, collect) => {
    await addAddresses(db, [`${address}/endless`]);
    const stopping = new AbortController();
    const collecting = collect(stopping.signal);
    await untilNoted(db, "/endless");
    assert.equal((await noteOf(db, "/endless")).parsing_tries, 1);
    stopping.abort();
    await collecting;
    assert.deepEqual(await noteOf(db, "/endless"), {
      parsing_since: null,
      parsing_tries: 0,
      next_fetch_at: NOON,
    });
  }),
);

test(
  "what was being read when the process was killed is read again, and forgiven where that goes well",
  withEndless(500, async (db, address, collect) => {
    await addAddresses(db, [`${address}/innocent`]);
    await db.updateTable("source").set({ parsing_since: NOON, parsing_tries: 1 }).execute();
    await collect();
    const note = await noteOf(db, "/innocent");
    assert.deepEqual([note.parsing_since, note.parsing_tries], [null, 0]);
    assert.equal((await listSources(db))[0]?.code, null);
  }),
);

test(
  "after the second time it is not asked, says why and rests for a day; the doubt stays",
  withFeedServer(
    (_, response) => response.end(rssOf("One")),
    async (db, server, collect) => {
      await addAddresses(db, [`${server.address}/killer`]);
      await db.updateTable("source").set({ parsing_since: NOON, parsing_tries: 2 }).execute();
      await collect();
      assert.deepEqual(server.asked, []);
      const [source] = await listSources(db);
      assert.equal(source?.code, "ended_the_program");
      assert.match(source.reason ?? "", /ended 2 times while it read/);
      const note = await noteOf(db, "/killer");
      assert.deepEqual([note.parsing_since, note.parsing_tries], [null, 1]);
      assert.ok(note.next_fetch_at.getTime() >= NOON.getTime() + DAY);
    },
  ),
);
