import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk, DESK_NOW, firstStory } from "../../../../test/helpers/at-desk.ts";
import type { Database } from "../../../storage/database.ts";
import { storeItemFacts } from "../../../storage/items/item-facts.ts";
import { findStory } from "../../../storage/stories/stories.ts";
import { listCuttings } from "../../../storage/cuttings/cutting-lists.ts";

const FEW = { stories: 2 };
const finding = (value: string) => ({ value, confidence: 0.9, evidence: ["a sign of it"] });

/** A story that was found to be about Finland and Kenya, and a report. */
async function aFiledStory(db: Database): Promise<number> {
  const id = await firstStory(db);
  await findFacts(db, id);
  return id;
}

async function findFacts(db: Database, storyId: number): Promise<void> {
  const { leadItemId: itemId = 0 } = await db
    .selectFrom("story")
    .select("lead_item_id as leadItemId")
    .where("id", "=", storyId)
    .executeTakeFirstOrThrow()
    .then((row) => ({ leadItemId: row.leadItemId ?? undefined }));
  const fact = {
    itemId,
    rulesVersion: 1,
    textFrom: "feed",
    language: "en",
    signature: undefined,
    vector: undefined,
    keys: [],
    terms: ["kind:report", "place:fi", "place:ke"],
    evidence: { kind: [finding("report")], place: [finding("fi"), finding("ke")] },
  } as const;
  await storeItemFacts(db, [fact], DESK_NOW);
}

const termsOf = async (db: Database, id: number) =>
  [...((await findStory(db, id))?.terms ?? [])].toSorted();

test(
  "what an editor says stands in the list, the pane and the draft, and no machine takes it back",
  atDesk(
    "editor",
    async ({ db, visitor }) => {
      const id = await aFiledStory(db);
      const say = (term: string, holds: "yes" | "no") =>
        visitor.post(`/desk/stories/${id}/corrections`, { term, holds, back: "/desk/inbox" });
      assert.equal((await say("place:ke", "no")).headers.get("location"), `/desk/inbox?open=${id}`);
      await say("kind:guide", "yes");
      await say("kind:policy-news", "yes");
      await say("theme:digital", "yes");
      const corrected = ["kind:policy-news", "place:fi", "theme:digital"];
      assert.deepEqual(await termsOf(db, id), corrected);
      await findFacts(db, id);
      assert.deepEqual(await termsOf(db, id), corrected, "found anew, and still corrected");

      const pane = await visitor.text(`/desk/inbox?open=${id}`);
      assert.match(pane, /Editor Person: not Kenya/);
      assert.match(pane, /data-digit="1">Not Policy news/i);
      await visitor.post(`/desk/stories/${id}/decision`, { _method: "put", verdict: "pick" });
      const [draft] = await listCuttings(db, { states: ["draft"] });
      assert.deepEqual(
        [draft?.facets.kind, draft?.facets.place, draft?.facets.theme],
        [["policy-news"], ["fi"], ["digital"]],
      );
    },
    FEW,
  ),
);

test(
  "corrections are taken back one after the other, each as a row with its trail",
  atDesk(
    "editor",
    async ({ db, visitor }) => {
      const id = await aFiledStory(db);
      const found = ["kind:report", "place:fi", "place:ke"];
      const say = (term: string, holds: "yes" | "no") =>
        visitor.post(`/desk/stories/${id}/corrections`, { term, holds });
      await say("place:ke", "no");
      await say("place:ke", "no");
      await say("place:ee", "yes");
      await visitor.post("/desk/undo", {});
      assert.deepEqual(await termsOf(db, id), ["kind:report", "place:fi"]);
      const pane = await visitor.text(`/desk/inbox?open=${id}`);
      const undo = /action="(\/desk\/stories\/\d+\/corrections\/\d+)"/.exec(pane)?.[1] ?? "";
      await visitor.post(undo, { _method: "delete" });
      assert.deepEqual(await termsOf(db, id), found);
      assert.equal((await visitor.post(undo, { _method: "delete" })).status, 409);
      const { rows } = await db
        .selectFrom("correction")
        .select(["term", "holds"])
        .orderBy("id")
        .execute()
        .then((all) => ({ rows: all.length }));
      assert.equal(rows, 4);
    },
    FEW,
  ),
);

test(
  "a term that is none, or a story that is gone, is refused in a sentence",
  atDesk(
    "scout",
    async ({ db, visitor }) => {
      const id = await aFiledStory(db);
      for (const term of ["place:atlantis", "colour:red", ""])
        assert.equal(
          (await visitor.post(`/desk/stories/${id}/corrections`, { term, holds: "yes" })).status,
          400,
          term,
        );
      const gone = await visitor.post("/desk/stories/404/corrections", {
        term: "place:fi",
        holds: "no",
      });
      assert.equal(gone.status, 404);
    },
    FEW,
  ),
);
