import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk, DESK_NOW as NOW } from "../../../../test/helpers/at-desk.ts";
import { HOUR } from "../../../lib/duration.ts";
import type { Database } from "../../../storage/database.ts";
import { listEvents } from "../../../storage/events.ts";
import { addFetches } from "../../../storage/sources/fetches.ts";
import { updateSources } from "../../../storage/sources/update-sources.ts";
import { rollUpFetches } from "../../../storage/sources/fetch-days.ts";
import { findSource } from "../../../storage/sources/source-lists.ts";

const FEW = { stories: 10, publishers: 20 };

/**
 * Makes a source fail as the pipeline would: a row for the fetch, and its health with the reason.
 */
async function fail(db: Database, id: number): Promise<void> {
  const reason = "The server answered 500 five times in a row.";
  await addFetches(db, [
    {
      sourceId: id,
      at: NOW,
      outcome: "failed",
      code: "server_error",
      status: 500,
      bytes: 0,
      ms: 90,
      itemsSeen: 0,
      itemsNew: 0,
      itemsChanged: 0,
      itemsSkipped: 0,
      redirectedTo: undefined,
      reason,
    },
  ]);
  await updateSources(db, [
    {
      id,
      etag: undefined,
      lastModified: undefined,
      validatorsSince: undefined,
      validatorsAddress: undefined,
      rhythm: undefined,
      bodyHash: undefined,
      fetchedAt: NOW,
      lastNewItemAt: undefined,
      nextFetchAt: new Date(NOW.getTime() + HOUR),
      nextFetchReason: "waits after five failures",
      health: "failing",
      healthReason: reason,
      healthSince: NOW,
      parsingTries: 0,
    },
  ]);
}

test(
  "a source that fails stands first with its reason, is counted beside the pile, and can be filtered",
  atDesk(
    "scout",
    async ({ db, visitor }) => {
      await fail(db, 7);
      const markup = await visitor.text("/desk/sources");
      const [first] = /<tbody><tr>.*?<\/tr>/s.exec(markup) ?? [""];
      assert.match(
        first,
        /href="\/desk\/sources\/7".*failing.*answered 500 five times.*failed, 500.*in 1 hour.*waits after five failures/s,
      );
      assert.match(markup, /Sources <span class="count">1<span class="unseen"> in trouble/);
      assert.equal(
        [...(await visitor.text("/desk/sources?health=failing")).matchAll(/<th scope="row">/g)]
          .length,
        1,
      );
      assert.match(
        await visitor.text("/desk/sources/7"),
        /server_error.*0 new of 0.*answered 500/s,
      );
    },
    FEW,
  ),
);

test(
  "a pause names who paused; a resumed source is read at once",
  atDesk(
    "administrator",
    async ({ db, desk, visitor }) => {
      await visitor.post("/desk/sources/3/pause", { _method: "put" });
      const paused = await findSource(db, 3);
      assert.deepEqual(
        [paused?.health, paused?.health_reason],
        ["paused", "Paused by Administrator Person."],
      );
      assert.equal(
        (await visitor.post("/desk/sources/3/reading", {})).status,
        409,
        "a paused source is not read",
      );
      assert.equal(desk.refreshed(), 0);

      await visitor.post("/desk/sources/3/pause", { _method: "delete" });
      await visitor.post("/desk/sources/3/reading", {});
      assert.equal(desk.refreshed(), 2);
      assert.equal((await findSource(db, 3))?.next_fetch_reason, "asked for by a person");
      assert.deepEqual(
        (await listEvents(db, { about: "source 3", most: 9 })).map((event) => event.what),
        ["read now", "resume", "pause"],
      );
    },
    FEW,
  ),
);

test(
  "only an administrator changes sources",
  atDesk(
    "publisher",
    async ({ db, visitor }) => {
      for (const path of ["/desk/sources", "/desk/sources/3/reading"])
        assert.equal(
          (await visitor.post(path, { address: "https://new.example/feed" })).status,
          403,
          path,
        );
      assert.equal((await visitor.post("/desk/sources/3/pause", { _method: "put" })).status, 403);
      assert.equal((await findSource(db, 3))?.paused_at, null);
    },
    FEW,
  ),
);

test(
  "a source's page tells what its readings of a day came to, when these are not kept any more",
  atDesk(
    "scout",
    async ({ db, visitor }) => {
      await fail(db, 7);
      const told =
        /Readings day by day[^]*<th scope="row">2026-11-23<\/th>\s*<td data-label="Readings">1<\/td>\s*<td data-label="Failed">1</;
      assert.match(await visitor.text("/desk/sources/7"), told);
      await rollUpFetches(db, new Date(NOW.getTime() + HOUR));
      assert.match(await visitor.text("/desk/sources/7"), told);
      assert.doesNotMatch(await visitor.text("/desk/sources/8"), /day by day<\/summary>/);
    },
    FEW,
  ),
);
