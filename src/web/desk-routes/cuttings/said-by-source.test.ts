import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk, firstStory } from "../../../../test/helpers/at-desk.ts";
import { storeItemPage } from "../../../storage/items/item-pages.ts";
import { findStory } from "../../../storage/stories/stories.ts";

const NOON = new Date("2026-03-01T12:00:00Z");

test(
  "beside a cutting stands what its source's page says, and what its line says otherwise is told as it is written",
  atDesk("editor", async ({ db, visitor }) => {
    const storyId = await firstStory(db);
    const { id: itemId } = await db
      .selectFrom("item")
      .select("id")
      .where("story_id", "=", storyId)
      .executeTakeFirstOrThrow();
    const page = {
      outcome: "read",
      reason: undefined,
      language: "en",
      text: "Auditors in Ghana read 1,200 contracts.",
    } as const;
    await storeItemPage(db, { itemId, hostKey: "example.org", page }, NOON);
    await visitor.post(`/desk/stories/${storyId}/decision`, { _method: "put", verdict: "pick" });
    const id = (await findStory(db, storyId))?.cuttingId ?? 0;
    const shown = await visitor.text(`/desk/cuttings/${id}`);
    assert.match(shown, /What its page says[^]*Auditors in Ghana read 1,200 contracts\./);
    assert.doesNotMatch(shown, /The line says what its source does not/);

    const told = async (line: string) => {
      const answer = await visitor.post(`/desk/cuttings/preview?of=${id}`, {
        _method: "put",
        headline: "Contracts",
        line,
        date: "2026-03-01",
        language: "en",
      });
      return answer.text();
    };
    assert.match(await told("Half of 1300 contracts in Ghana"), /does not: <b><bdi>1300<\/bdi>/);
    assert.doesNotMatch(await told("Half of 1200 contracts in Ghana"), /does not/);
  }),
);
