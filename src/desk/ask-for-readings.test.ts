import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addAddresses,
  NOON,
  rssOf,
  withFeedServer,
} from "../../test/helpers/servers/with-feed-server.ts";
import { MINUTE } from "../lib/duration.ts";
import { pauseSource } from "../storage/sources/sources.ts";
import { askForReadings } from "./ask-for-readings.ts";

const AFTER_A_MINUTE = new Date(NOON.getTime() + MINUTE);

test(
  "asking for readings leaves in peace what was read minutes ago or is paused, and tries again what failed",
  withFeedServer(
    (request, response) => {
      response.writeHead(request.url === "/gone" ? 404 : 200).end(rssOf("One"));
    },
    async (db, server, collect) => {
      const [good, gone, paused] = await addAddresses(
        db,
        ["/good", "/gone", "/paused"].map((path) => server.address + path),
      );
      await pauseSource(db, paused ?? 0, { by: "ann", now: NOON });
      await collect();
      const asked = await askForReadings(db, { now: AFTER_A_MINUTE });
      assert.equal(asked.due, 1);
      assert.deepEqual(asked.waiting.map(({ id, reason }) => [id, reason]).sort(), [
        [good, "Read only minutes ago. Next at 2026-03-01T12:09:00.000Z."],
        [paused, "Paused by an editor."],
      ]);

      await collect(AFTER_A_MINUTE);
      assert.equal(server.asked.at(-1)?.path, "/gone");
      assert.equal(
        (await askForReadings(db, { id: good, now: new Date(NOON.getTime() + 10 * MINUTE) })).due,
        1,
      );
      assert.equal((await askForReadings(db, { id: gone, now: AFTER_A_MINUTE })).due, 1);
    },
  ),
);
