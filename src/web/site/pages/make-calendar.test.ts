import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../../test/helpers/database/with-database.ts";
import { publishCutting, smallSite } from "../../../../test/helpers/small-site.ts";

test(
  "a view with something to come offers a calendar of it, and one without does not",
  withDatabase(async (db) => {
    const app = smallSite(db);
    const days = [
      ["Over long ago", { startsOn: "2025-03-01" }, "se"],
      ["Over lately", { startsOn: "2026-02-20" }, "se"],
      ["Still on", { startsOn: "2026-02-20", endsOn: "2026-03-01" }, "no"],
      ["Closes", { deadline: "2026-09-01" }, "no"],
      ["No days", {}, "jp"],
    ] as const;
    for (const [headline, when, place] of days)
      await publishCutting(db, { headline, ...when, facets: { place: [place] } });
    const ask = async (path: string) => {
      const response = await app.request(path);
      assert.equal(response.status, 200, path);
      return { type: response.headers.get("content-type"), text: await response.text() };
    };
    const summaries = async (path: string) => {
      const { type, text } = await ask(path);
      assert.equal(type, "text/calendar; charset=utf-8");
      return [...text.matchAll(/SUMMARY[^:]*:(.*)\r/g)].map(([, summary]) => summary);
    };
    assert.match((await ask("/")).text, /href="\/calendar\.ics"/);
    assert.match((await ask("/places/norway")).text, /href="\/places\/norway\/calendar\.ics"/);
    assert.doesNotMatch((await ask("/places/sweden")).text, /calendar\.ics/);
    assert.doesNotMatch((await ask("/places/japan")).text, /calendar\.ics/);
    assert.deepEqual(await summaries("/places/norway/calendar.ics"), [
      "Still on",
      "Closes: Closes",
    ]);
    assert.deepEqual(await summaries("/calendar.ics"), [
      "Over lately",
      "Still on",
      "Closes: Closes",
    ]);
    assert.deepEqual(await summaries("/cuttings/calendar.ics?place=sweden&words=lately"), [
      "Over lately",
    ]);
    assert.deepEqual(await summaries("/places/japan/calendar.ics"), []);
    assert.equal((await app.request("/places/atlantis/calendar.ics")).status, 404);
  }),
);
