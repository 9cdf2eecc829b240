import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk, DESK_NOW as NOW } from "../../../../test/helpers/at-desk.ts";
import { fillDesk } from "../../../../test/helpers/database/fill-desk.ts";
import { serveDesk } from "../../../../test/helpers/servers/serve-desk.ts";
import { htmlFindings } from "../../../../test/helpers/validate-html.ts";
import { Visitor } from "../../../../test/helpers/visitor.ts";
import { withDatabase } from "../../../../test/helpers/database/with-database.ts";
import type { SourceProposal } from "../../../model/reading/discovery.ts";
import { findSource, listSources } from "../../../storage/sources/source-lists.ts";

const FEW = { stories: 10, publishers: 20 };

test(
  "a pasted address becomes a source once, and the second time leads to it",
  atDesk(
    "administrator",
    async ({ desk, visitor }) => {
      const first = await visitor.post("/desk/sources", { address: "https://new.example/feed" });
      const second = await visitor.post("/desk/sources", { address: " https://new.example/feed " });
      assert.equal(first.headers.get("location"), second.headers.get("location"));
      assert.match(
        await visitor.text(second.headers.get("location") ?? ""),
        /is here already; nothing was added/,
      );
      assert.equal(desk.refreshed(), 1);
    },
    FEW,
  ),
);

for (const address of [
  "javascript:alert(1)",
  "file:///etc/passwd",
  "new.example",
  "https://user:secret@new.example/feed",
]) {
  test(
    `no source is made of ${address}`,
    atDesk(
      "administrator",
      async ({ db, visitor }) => {
        const before = (await listSources(db)).length;
        assert.equal((await visitor.post("/desk/sources", { address })).status, 400);
        assert.equal((await listSources(db)).length, before);
      },
      FEW,
    ),
  );
}

const FOUND: SourceProposal = {
  kind: "page",
  address: "https://city.example/news",
  name: 'News <of> the "city"',
  publisher: "The City",
  place: "be",
  field: "local-government",
  languages: ["fr", "nl"],
  hostKey: "city.example",
  reason: "Its page lists ten dated links.",
  items: 10,
  preview: [{ title: "A bridge opens", link: "https://city.example/1" }],
  pageRule: { from: "markup", item: "li", title: "a", link: "a" },
};

test(
  "what is found at an address is proposed, and added only when somebody says so",
  withDatabase(async (db) => {
    await fillDesk(db, { now: NOW, ...FEW });
    const before = (await listSources(db)).length;
    const discover = async (address: string) => ({
      address,
      proposals: [FOUND],
      tried: [{ address, outcome: "a page" }],
    });
    const desk = await serveDesk(db, { now: () => NOW, discover });
    try {
      const visitor = await Visitor.as("administrator", desk);
      const proposed = await (
        await visitor.post("/desk/sources", { address: "city.example" })
      ).text();
      assert.match(
        proposed,
        /News &lt;of&gt; the.*10 items.*lists ten dated links.*A bridge opens/s,
      );
      assert.deepEqual(await htmlFindings(proposed), []);
      assert.equal((await listSources(db)).length, before);

      for (const broken of [
        "{",
        "{}",
        JSON.stringify({ ...FOUND, address: "javascript:alert(1)" }),
        JSON.stringify({ ...FOUND, place: "zz" }),
      ])
        assert.equal(
          (await visitor.post("/desk/sources", { address: "", proposal: broken })).status,
          400,
          broken,
        );
      const sent =
        /name="proposal" value="([^"]*)"/
          .exec(proposed)?.[1]
          ?.replaceAll("&quot;", '"')
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&amp;", "&") ?? "";
      const added = await visitor.post("/desk/sources", { address: FOUND.address, proposal: sent });
      const source = await findSource(db, Number(added.headers.get("location")?.split("/").at(-1)));
      assert.deepEqual(
        [source?.name, source?.publisher, source?.address, source?.languages, source?.kind],
        [FOUND.name, "The City", FOUND.address, ["fr", "nl"], "page"],
      );
    } finally {
      await desk.stop();
    }
  }),
);

test(
  "what breaks on our side is logged once, and shown without its inner words",
  withDatabase(async (db) => {
    await fillDesk(db, { now: NOW, ...FEW });
    const broken = new Error("password=secret");
    const desk = await serveDesk(db, { now: () => NOW, discover: () => Promise.reject(broken) });
    try {
      const answer = await (
        await Visitor.as("administrator", desk)
      ).post("/desk/sources", { address: "https://city.example" });
      assert.equal(answer.status, 500);
      assert.doesNotMatch(await answer.text(), /secret/);
      assert.deepEqual(desk.broken, [broken]);
    } finally {
      await desk.stop();
    }
  }),
);
