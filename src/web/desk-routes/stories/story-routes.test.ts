import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { atDesk, DESK_NOW, firstStory } from "../../../../test/helpers/at-desk.ts";
import { Visitor } from "../../../../test/helpers/visitor.ts";
import { findStory, listStories } from "../../../storage/stories/stories.ts";

test(
  "passing with a reason, and taking it back from the line that tells it, without script",
  atDesk("scout", async ({ db, visitor }) => {
    const id = await firstStory(db);
    const passed = await visitor.post(`/desk/stories/${id}/decision`, {
      _method: "put",
      verdict: "pass",
      reason: "Not new",
      back: "/desk/inbox?source=3",
    });
    assert.deepEqual(
      [passed.status, passed.headers.get("location")],
      [303, "/desk/inbox?source=3"],
    );
    assert.match(
      await visitor.text("/desk/inbox"),
      new RegExp(`Passed \\(Not new\\).*action="/desk/stories/${id}/decision"`, "s"),
    );
    assert.doesNotMatch(await visitor.text("/desk/inbox"), /Passed \(Not new\)/, "told once");
    await visitor.post(`/desk/stories/${id}/decision`, { _method: "delete", back: "/desk/inbox" });
    assert.equal((await findStory(db, id))?.state, "inbox");
  }),
);

test(
  "a decision leads back to the desk only",
  atDesk("scout", async ({ db, visitor }) => {
    const answer = await visitor.post(`/desk/stories/${await firstStory(db)}/decision`, {
      _method: "put",
      verdict: "later",
      back: "https://evil.example/desk/inbox",
    });
    assert.equal(answer.headers.get("location"), "/desk/inbox");
  }),
);

test(
  "with script the row stays where it was, and counts and words change around it",
  atDesk("editor", async ({ db, desk, visitor }) => {
    const id = await firstStory(db);
    const answer = await visitor.post(
      `/desk/stories/${id}/decision`,
      { _method: "put", verdict: "pick" },
      { "hx-request": "true", "hx-current-url": `${desk.address}/desk/inbox` },
    );
    const markup = await answer.text();
    assert.match(markup, new RegExp(`hx-target="#story-${id}".*class="story settled"`, "s"));
    assert.match(markup, /hx-target="#piles".*hx-target="#notice".*Picked: .*A draft is waiting/s);
  }),
);

test(
  "the inbox has pages, newest first, and each story once",
  atDesk("scout", async ({ visitor }) => {
    const idsOf = (markup: string) =>
      [...markup.matchAll(/id="story-(\d+)"/g)].map((match) => Number(match[1]));
    const first = await visitor.text("/desk/inbox?order=newest");
    const older =
      /href="(\/desk\/inbox\?order=newest&amp;after=[^"]+)">Older/
        .exec(first)?.[1]
        ?.replaceAll("&amp;", "&") ?? "";
    const second = await visitor.text(older);
    assert.equal(idsOf(first).length, 50);
    assert.equal(new Set([...idsOf(first), ...idsOf(second)]).size, 60);
  }),
);

test(
  "a source filters its pile",
  atDesk("scout", async ({ db, visitor }) => {
    const [story] = await listStories(db, { state: "inbox", most: 1 });
    const markup = await visitor.text(`/desk/inbox?source=${story?.sourceId}`);
    const about = [...markup.matchAll(/<span class="publisher">([^<]+)/g)].map((match) => match[1]);
    assert.ok(about.length > 0 && about.every((name) => name === about[0]));
  }),
);

test(
  "what came since is counted on a line, and nothing where the session has ended",
  atDesk("scout", async ({ desk, visitor }) => {
    assert.match(await visitor.text("/desk/stories/new?after=0"), /60 new/);
    assert.equal(await visitor.text("/desk/stories/new?after=60"), "");
    assert.equal(
      (
        await new Visitor(desk).get("/desk/stories/new?after=0", {
          "hx-request": "true",
        })
      ).status,
      204,
    );
  }),
);

test(
  "an open story opens once more by its own address, and one that is gone says so",
  atDesk("scout", async ({ db, visitor }) => {
    const id = await firstStory(db);
    assert.equal(
      (await visitor.get(`/desk/stories/${id}`)).headers.get("location"),
      `/desk/inbox?open=${id}`,
    );
    for (const path of [
      "/desk/stories/99999999999999999999",
      "/desk/stories/999999999999999",
      "/desk/cuttings/99999999999999999999",
      "/desk/sources/0",
    ])
      assert.equal((await visitor.get(path)).status, 404, path);
    const gone = await visitor.get("/desk/inbox?open=99999");
    assert.equal(gone.status, 404);
    assert.match(await gone.text(), /There is no such story/);
  }),
);

test(
  "the desk itself is the inbox, and travels packed",
  atDesk("scout", async ({ visitor }) => {
    for (const path of ["/desk", "/desk/"])
      assert.equal((await visitor.get(path)).headers.get("location"), "/desk/inbox", path);
    const inbox = await visitor.get("/desk/inbox", { "accept-encoding": "gzip" });
    assert.equal(inbox.headers.get("content-encoding"), "gzip");
    assert.equal(inbox.headers.get("cache-control"), "private, no-cache");
  }),
);

test(
  "an open story of hundreds of items shows the first of them, and a source's old stories keep its name in the filter",
  atDesk(
    "editor",
    async ({ db, visitor }) => {
      const id = await firstStory(db);
      await sql`
        insert into item (source_id, story_id, title, link, link_key, item_key, text_hash, seen_at)
        select 1, ${id}, 'Part ' || n, 'https://parts.example/' || n, 'parts.example/' || n, 'parts.example/' || n, 'hash', ${DESK_NOW}
        from generate_series(1, 120) as n`.execute(db);
      const markup = await visitor.text(`/desk/inbox?open=${id}`);
      assert.match(markup, /Its first 50 items/);
      assert.equal([...markup.matchAll(/>Part \d+</g)].length, 49);
      assert.match(
        await visitor.text("/desk/inbox?source=987654"),
        /<option value="987654" selected/,
      );
    },
    { stories: 3, publishers: 20 },
  ),
);
