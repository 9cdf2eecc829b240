import assert from "node:assert/strict";
import { test } from "node:test";
import { aNewItem, aSource } from "../../../test/helpers/makers.ts";
import { placeAll } from "../../../test/helpers/database/place-all.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { NOTHING_FOUND } from "../../model/item-findings.ts";
import type { Database } from "../../storage/database.ts";
import { addItems } from "../../storage/items/items.ts";
import { addCorrection, undoCorrection } from "../../storage/stories/corrections.ts";
import { listStories } from "../../storage/stories/stories.ts";
import { addHabits } from "./add-habits.ts";
import { NO_FACTS } from "./no-facts.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const HAND = { by: "ann", now: NOON };

/** So many stories of one source. */
async function storiesOf(
  db: Database,
  sourceId: number,
  count: number,
): Promise<readonly number[]> {
  const items = Array.from({ length: count }, (_, at) => {
    const link = `https://example.org/${at}`;
    return aNewItem({ sourceId, link, linkKey: link, itemKey: link });
  });
  await addItems(db, items, { now: NOON, rulesVersion: 1 });
  await placeAll(db);
  return (await listStories(db, { state: "inbox", most: 99 })).map(({ id }) => id);
}

test(
  "what editors corrected five times of a source is proposed for its next item, and no more once one is taken back",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    const stories = await storiesOf(db, sourceId, 5);
    for (const storyId of stories)
      assert.equal(
        await addCorrection(db, { storyId, term: "kind:report", holds: true, ...HAND }),
        true,
      );
    const facts = [{ ...NO_FACTS, evidence: NOTHING_FOUND, itemId: 77 }];
    const kindOf = async () =>
      (await addHabits(db, facts, new Map([[77, sourceId]])))[0]?.evidence.kind?.[0];
    assert.deepEqual(await kindOf(), {
      value: "report",
      confidence: 0.6,
      evidence: ["editors filed 5 of 5 of this source so"],
    });
    const { id } = await db
      .selectFrom("correction")
      .select("id")
      .limit(1)
      .executeTakeFirstOrThrow();
    await undoCorrection(db, { id, ...HAND });
    assert.equal(await kindOf(), undefined);
  }),
);
