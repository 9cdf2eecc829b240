import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk, DESK_NOW } from "../../../test/helpers/at-desk.ts";
import { Visitor } from "../../../test/helpers/visitor.ts";
import { writeTrail } from "../../cli/write-trail.ts";
import { addEvent } from "../../storage/events.ts";

const FEW = { stories: 3, publishers: 20 };

test(
  "an administrator sees who did what to what, of everybody, of one, and of one thing",
  atDesk(
    "administrator",
    async ({ desk, visitor }) => {
      const editor = await Visitor.as("editor", desk);
      await editor.post("/desk/stories/1/decision", { _method: "put", verdict: "pick" });
      await editor.post("/desk/stories/2/decision", {
        _method: "put",
        verdict: "pass",
        reason: "Too local",
      });
      await visitor.post("/desk/people/editor-example-org/role", { _method: "put", role: "scout" });

      const all = await visitor.text("/desk/trail");
      assert.match(all, /Administrator Person.*gave another role to.*Editor Person.*role: scout/s);
      assert.match(all, /Editor Person.*passed.*story 2.*Too local/s);
      const hers = await visitor.text("/desk/trail?who=editor-example-org");
      assert.match(hers, /what Editor Person did/);
      assert.doesNotMatch(hers, /gave another role/);
      const one = await visitor.text("/desk/trail?about=cutting+1");
      assert.match(one, /drafted/);
      assert.doesNotMatch(one, /Too local/);
      assert.equal((await editor.get("/desk/trail")).status, 403);
    },
    FEW,
  ),
);

test(
  "the trail goes on where a page ends, and out whole from its beginning",
  atDesk(
    "administrator",
    async ({ db, visitor }) => {
      for (let index = 1; index <= 120; index += 1)
        await addEvent(db, {
          by: "command line",
          now: DESK_NOW,
          what: "read now",
          about: `source ${index}`,
          detail: { note: `=${index}, "quoted"` },
        });
      const seen: string[] = [];
      for (let path: string | undefined = "/desk/trail"; path !== undefined;) {
        const page: string = await visitor.text(path);
        seen.push(
          ...[...page.matchAll(/href="\/desk\/sources\/(\d+)"/g)].map(([, id]) => id ?? ""),
        );
        path = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
      }
      assert.deepEqual(
        seen.map(Number),
        Array.from({ length: 120 }, (_, index) => 120 - index),
      );

      const lines = await collected(writeTrail(db, "json"));
      const first = JSON.parse(lines[0] ?? "") as { about: string; who: string };
      assert.deepEqual([lines.length, first.about, first.who], [120, "source 1", "command line"]);
      const [head, row = ""] = await collected(writeTrail(db, "csv"));
      assert.equal(head, "id,at,who,by,what,about,name,detail");
      assert.match(row, /"\{""note"":""=1, \\""quoted\\""""\}"$/);
    },
    FEW,
  ),
);

async function collected(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}
