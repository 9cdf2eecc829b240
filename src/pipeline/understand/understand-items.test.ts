import assert from "node:assert/strict";
import { after, test } from "node:test";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { aNewItem, aSource } from "../../../test/helpers/makers.ts";
import { readItemFindings } from "../../model/item-findings.ts";
import { addItems } from "../../storage/items/items.ts";
import { openFactFinder } from "./open-fact-finder.ts";
import { understandItems } from "./understand-items.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const FACTS = openFactFinder();
const GO_ON = new AbortController().signal;

after(() => FACTS.close());

test(
  "what an item is about is found on a thread and stored as it is placed",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    const item = aNewItem({ sourceId, title: "Ghana rebuilds its tax office", language: "en" });
    await addItems(db, [item], { now: NOON, rulesVersion: 1 });
    const how = { db, facts: FACTS, now: () => NOON, holder: "test" };
    assert.equal(await understandItems(how, GO_ON), 1);
    const facts = await db.selectFrom("item_facts").selectAll().executeTakeFirstOrThrow();
    assert.ok(facts.terms.includes("place:gh"), facts.terms.join());
    assert.deepEqual(
      [facts.language, facts.text_from, facts.found_at, facts.keys],
      ["en", "feed", NOON, []],
    );
    assert.deepEqual(readItemFindings(facts.evidence).place[0]?.evidence, ["Ghana"]);
  }),
);

test("what breaks the thread is one item's failure, and the others are understood", async () => {
  const broken = { title: undefined as unknown as string };
  const found = await FACTS.findFacts(
    [{ title: "Ghana votes" }, broken, { title: "Kenya votes" }],
    GO_ON,
  );
  assert.deepEqual(
    found?.map(({ terms }) => terms.filter((term) => term.startsWith("place:"))),
    [["place:gh"], [], ["place:ke"]],
  );
  assert.match(found?.[1]?.evidence.failed ?? "", /./);
});

test("a finder that is told to leave off leaves the items waiting", async () => {
  const leaving = AbortSignal.abort();
  assert.equal(await FACTS.findFacts([{ title: "Ghana votes" }], leaving), undefined);
});
