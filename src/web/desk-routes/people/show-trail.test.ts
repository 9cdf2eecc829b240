import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk, DESK_NOW } from "../../../../test/helpers/at-desk.ts";
import { Visitor } from "../../../../test/helpers/visitor.ts";
import { addEvent } from "../../../storage/events.ts";

const FEW = { stories: 3, publishers: 20 };

test(
  "the trail tells who did what to what, leads there, and can be narrowed to one thing or one person",
  atDesk(
    "administrator",
    async ({ desk, visitor }) => {
      const editor = await Visitor.as("editor", desk);
      for (const [id, verdict] of [
        [1, "pass"],
        [2, "later"],
      ] as const)
        await editor.post(`/desk/stories/${id}/decision`, { _method: "put", verdict });
      await visitor.post("/desk/sources/1/pause", { _method: "put" });

      const all = await visitor.text("/desk/trail");
      assert.match(
        all,
        /Did">pause<[^]*href="\/desk\/sources\/1"[^]*Did">later<[^]*href="\/desk\/stories\/2"/,
      );
      const ofStory = await visitor.text("/desk/trail?about=story+1");
      assert.match(ofStory, /Did">pass</);
      assert.doesNotMatch(ofStory, /Did">(later|pause)</);
      const who = /href="(\/desk\/trail\?by=[^"]+)">Editor/.exec(all)?.[1] ?? "";
      const ofEditor = await visitor.text(who);
      assert.match(ofEditor, /Did">later<[^]*Did">pass</);
      assert.doesNotMatch(ofEditor, /Did">pause</);
      assert.match(await visitor.text("/desk/trail?about=&after=x"), /Did">pause</);
      assert.equal((await editor.get("/desk/trail")).status, 403);
    },
    FEW,
  ),
);

test(
  "a long trail is read page by page, each event once",
  atDesk(
    "administrator",
    async ({ db, visitor }) => {
      for (let n = 1; n <= 230; n += 1)
        await addEvent(db, {
          by: "ann",
          what: `deed ${n}`,
          about: "settings",
          now: DESK_NOW,
          detail: { before: "x".repeat(5_000) },
        });
      const seen: string[] = [];
      let path: string | undefined = "/desk/trail?by=ann";
      for (let pages = 0; path !== undefined && pages < 9; pages += 1) {
        const markup = await visitor.text(path);
        assert.ok(markup.length < 150_000, "details are cut");
        seen.push(...[...markup.matchAll(/>deed (\d+)</g)].map(([, n]) => n ?? ""));
        path = /href="([^"]*)">On</.exec(markup)?.[1]?.replaceAll("&amp;", "&");
      }
      assert.deepEqual(
        seen,
        Array.from({ length: 230 }, (_, n) => String(230 - n)),
      );
    },
    FEW,
  ),
);
