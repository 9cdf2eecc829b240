import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk } from "../../../../test/helpers/at-desk.ts";
import type { Database } from "../../../storage/database.ts";
import { findStory, listStories } from "../../../storage/stories/stories.ts";

async function twoStories(db: Database) {
  const [one, other] = await listStories(db, { state: "inbox", most: 2 });
  assert.ok(one !== undefined && other !== undefined);
  return { one, other };
}

test(
  "another story merges into the open one, which opens with both items; taking it back parts them",
  atDesk("scout", async ({ db, visitor }) => {
    const { one, other } = await twoStories(db);
    const list = await visitor.text(`/desk/inbox?open=${one.id}`);
    assert.match(
      list,
      new RegExp(
        `action="/desk/stories/${other.id}/merge">\\s*<input type="hidden" name="into" value="${one.id}"`,
      ),
    );
    const answer = await visitor.post(`/desk/stories/${other.id}/merge`, {
      into: String(one.id),
      back: "/desk/inbox",
    });
    const address = answer.headers.get("location") ?? "";
    assert.equal(address, `/desk/inbox?open=${one.id}`);
    const merged = await visitor.text(address);
    assert.match(merged, /Merged: “\u2068.*is part of “\u2068.*Undo/s);
    assert.match(merged, /Its 2 items.*Joined by .*Split off…/s);
    const undo = /class="undo" method="post" action="(\/desk\/stories\/\d+\/joins\/\d+)"/.exec(
      merged,
    );
    await visitor.post(undo?.[1] ?? "", { _method: "delete", back: "/desk/inbox" });
    assert.equal((await findStory(db, other.id))?.items, 1);
    assert.equal((await findStory(db, one.id))?.items, 1);
  }),
);

test(
  "splitting off gives an item its own story back; the last one stays",
  atDesk("scout", async ({ db, visitor }) => {
    const { one, other } = await twoStories(db);
    await visitor.post(`/desk/stories/${other.id}/merge`, { into: String(one.id) });
    const { id } = await db
      .selectFrom("item")
      .select("id")
      .where("title", "=", other.title)
      .where("story_id", "=", one.id)
      .executeTakeFirstOrThrow();
    const split = await visitor.post(`/desk/stories/${one.id}/split`, { item: String(id) });
    assert.equal(split.status, 303);
    assert.equal((await findStory(db, other.id))?.title, other.title);
    const again = await visitor.post(`/desk/stories/${other.id}/split`, { item: String(id) });
    assert.equal(again.status, 409);
  }),
);

test(
  "a merge without an open story, or of a story with itself, changes nothing and says why",
  atDesk("scout", async ({ db, visitor }) => {
    const { one } = await twoStories(db);
    const none = await visitor.post(`/desk/stories/${one.id}/merge`, { into: "" });
    assert.match(await none.text(), /Open the story that is to keep the other/);
    const itself = await visitor.post(`/desk/stories/${one.id}/merge`, { into: String(one.id) });
    assert.match(await itself.text(), /That is the open story itself\. Nothing was changed\./);
  }),
);
