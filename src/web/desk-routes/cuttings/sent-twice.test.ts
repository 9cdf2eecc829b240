import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk } from "../../../../test/helpers/at-desk.ts";
import { PASSWORD } from "../../../../test/helpers/servers/serve-desk.ts";
import { Visitor } from "../../../../test/helpers/visitor.ts";
import { listCuttings } from "../../../storage/cuttings/cutting-lists.ts";
import { listRevisions } from "../../../storage/cuttings/cuttings.ts";
import { findKeptWords } from "../../../storage/cuttings/kept-words.ts";

const FEW = { stories: 1 };
const WORDS = { headline: "Once", date: "2026-11-20", language: "en" };

async function tokenOf(visitor: Visitor): Promise<string> {
  const page = await visitor.text("/desk/cuttings/new");
  return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? "";
}

test(
  "a form sent twice is one cutting, and sent again with other words a revision of it",
  atDesk(
    "publisher",
    async ({ db, visitor }) => {
      const token = await tokenOf(visitor);
      const send = (fields: Record<string, string>) =>
        visitor.post("/desk/cuttings", { ...WORDS, token, ...fields });
      const both = await Promise.all([
        send({ wanted: "published" }),
        send({ wanted: "published" }),
      ]);
      assert.deepEqual(
        both.map(({ status, headers }) => [status, headers.get("location")]),
        [
          [303, "/desk/cuttings/1"],
          [303, "/desk/cuttings/1"],
        ],
      );
      assert.equal((await send({ wanted: "published", headline: "Twice" })).status, 303);
      assert.deepEqual(
        (await listCuttings(db, { states: ["draft", "published"] })).map(({ headline, state }) => [
          headline,
          state,
        ]),
        [["Twice", "published"]],
      );
      assert.equal((await listRevisions(db, 1, 9)).length, 3);
    },
    FEW,
  ),
);

test(
  "a form sent again does not overrule who had its cutting in hands since",
  atDesk(
    "editor",
    async ({ desk, visitor }) => {
      const token = await tokenOf(visitor);
      await visitor.post("/desk/cuttings", { ...WORDS, token, wanted: "save" });
      const other = await Visitor.as("editor", desk, "ben@example.org");
      await other.post("/desk/cuttings/1", {
        _method: "put",
        revision: "1",
        ...WORDS,
        headline: "Ben's",
        wanted: "save",
      });
      const again = await visitor.post("/desk/cuttings", {
        ...WORDS,
        token,
        headline: "Again",
        wanted: "save",
      });
      assert.equal(again.status, 409);
      assert.match(await again.text(), /Your words are all below and not saved yet/);
    },
    FEW,
  ),
);

test(
  "a form that comes after its session has ended goes through the door and is sent as it was",
  atDesk(
    "editor",
    async ({ db, desk, visitor }) => {
      const sent = { ...WORDS, headline: "<b>Kept</b> & whole", wanted: "save" };
      const stranger = new Visitor(desk);
      const door = await stranger.post("/desk/cuttings", sent);
      assert.equal(door.status, 401);
      const kept = unescaped(/name="kept" value="([^"]*)"/.exec(await door.text())?.[1] ?? "");
      const wrong = await stranger.post("/desk/session", {
        email: "editor@example.org",
        password: "wrong words here",
        kept,
      });
      assert.match(await wrong.text(), /name="kept"/);
      const inside = await stranger.post("/desk/session", {
        email: "editor@example.org",
        password: PASSWORD,
        kept,
      });
      assert.equal(inside.status, 200);
      const page = await inside.text();
      const fields = [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = "", value = ""]): [string, string] => [name, unescaped(value)],
      );
      assert.deepEqual(Object.fromEntries(fields), sent);
      assert.match(page, /action="\/desk\/cuttings"/);
      assert.equal((await stranger.post("/desk/cuttings", fields)).status, 303);
      assert.equal((await listCuttings(db, { states: ["draft"] }))[0]?.headline, sent.headline);

      const nonsense = await new Visitor(desk).post("/desk/session", {
        email: "editor@example.org",
        password: PASSWORD,
        kept: '{"path":"https://evil.example/","fields":[]}',
      });
      assert.equal(nonsense.headers.get("location"), "/desk/inbox");
      assert.equal((await visitor.get("/desk/inbox")).status, 200);
    },
    FEW,
  ),
);

test(
  "words are kept for their writer alone, a scout's are not, and saving lets them go",
  atDesk(
    "editor",
    async ({ db, desk, visitor }) => {
      await visitor.post("/desk/cuttings", {
        ...WORDS,
        token: await tokenOf(visitor),
        wanted: "save",
      });
      const put = (of: Visitor) =>
        of.send("/desk/cuttings/preview?of=1", {
          method: "PUT",
          headers: { "hx-request": "true", "content-type": "application/x-www-form-urlencoded" },
          body: new URLSearchParams({ ...WORDS, revision: "1", headline: "Mine" }),
        });
      assert.equal((await put(visitor)).status, 200);
      assert.match(await visitor.text("/desk/cuttings/1"), />Mine<\/textarea>/);
      const ben = new Visitor(desk);
      ben.resume(await Visitor.as("editor", desk, "ben@example.org"));
      assert.match(await ben.text("/desk/cuttings/1"), />Once<\/textarea>/);
      const scout = await Visitor.as("scout", desk);
      await put(scout);
      assert.equal(
        await findKeptWords(db, { by: "scout-example-org", about: "cutting 1" }),
        undefined,
      );
      await visitor.post("/desk/cuttings/1", {
        _method: "put",
        ...WORDS,
        revision: "1",
        wanted: "save",
      });
      assert.equal(
        await findKeptWords(db, { by: "editor-example-org", about: "cutting 1" }),
        undefined,
      );
    },
    FEW,
  ),
);

function unescaped(markup: string): string {
  return markup
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
