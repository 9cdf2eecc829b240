import assert from "node:assert/strict";
import { test } from "node:test";
import { aNewItem, aSource } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import type { NewItem } from "../../model/item.ts";
import type { Database } from "../database.ts";
import { addItems } from "./items.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const LINK = "https://tool.example/";

const store = async (db: Database, sourceId: number, items: readonly NewItem[]) =>
  (await addItems(db, items, { now: NOON, rulesVersion: 1 })).get(sourceId);

/** A release as a feed shows it that repeats its one link, or that shows it alone. */
function aRelease(sourceId: number, number: number, shown: "beside others" | "alone"): NewItem {
  const ownKey = `${LINK} guid:${number}`;
  return aNewItem({
    sourceId,
    link: LINK,
    linkKey: LINK,
    itemKey: shown === "alone" ? LINK : ownKey,
    ownKey,
    guid: String(number),
    title: `Release ${number}`,
    textHash: String(number),
    publishedAt: new Date(Date.UTC(2026, 0, number)),
  });
}

const titles = async (db: Database) =>
  (await db.selectFrom("item").select(["title"]).orderBy("title").execute()).map(
    ({ title }) => title,
  );

test(
  "several items behind one link are several stories, and the next is one more",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    const releases = [1, 2].map((number) => aRelease(sourceId, number, "beside others"));
    assert.equal((await store(db, sourceId, releases))?.added, 2);
    assert.deepEqual(
      await store(db, sourceId, [aRelease(sourceId, 3, "beside others"), ...releases]),
      { added: 1, changed: 0, known: 2 },
    );
    assert.deepEqual(await titles(db), ["Release 1", "Release 2", "Release 3"]);
  }),
);

test(
  "an item that stood alone stays the same when others come to stand behind its link",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    await store(db, sourceId, [aRelease(sourceId, 1, "alone")]);
    const both = [2, 1].map((number) => aRelease(sourceId, number, "beside others"));
    assert.deepEqual(await store(db, sourceId, both), { added: 1, changed: 0, known: 1 });
    assert.deepEqual(await store(db, sourceId, both), { added: 0, changed: 0, known: 2 });
    assert.deepEqual(await titles(db), ["Release 1", "Release 2"]);
  }),
);

test(
  "what stands alone behind a link that led to several is known, or is another one",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    const releases = [1, 2].map((number) => aRelease(sourceId, number, "beside others"));
    await store(db, sourceId, releases);
    assert.equal((await store(db, sourceId, [aRelease(sourceId, 2, "alone")]))?.known, 1);
    assert.equal((await store(db, sourceId, [aRelease(sourceId, 3, "alone")]))?.added, 1);
    assert.deepEqual(await titles(db), ["Release 1", "Release 2", "Release 3"]);
  }),
);

test(
  "a release stays away after its item was taken down",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    const releases = [1, 2].map((number) => aRelease(sourceId, number, "beside others"));
    await store(db, sourceId, releases);
    await db.deleteFrom("item").where("guid", "=", "1").execute();
    assert.equal((await store(db, sourceId, releases))?.added, 0);
  }),
);

type Listed = readonly [path: string, title: string, day?: number];

function listed(sourceId: number, token: string, items: readonly Listed[]): NewItem[] {
  return items.map(([path, title, day]) => {
    const link = `https://board.example/${path}?ticket=${token}${title.length}`;
    const publishedAt = day === undefined ? undefined : new Date(Date.UTC(2026, 0, day));
    return aNewItem({ sourceId, link, linkKey: link, title, textHash: title, publishedAt });
  });
}

const READINGS: [
  why: string,
  first: readonly Listed[],
  second: readonly Listed[],
  added: number,
][] = [
  [
    "the same titles and dates under the same paths are the same",
    [["a", "Notice", 1]],
    [["a", "Notice", 1]],
    0,
  ],
  ["another title is another thing", [["a", "Notice", 1]], [["a", "Other notice", 1]], 1],
  ["another date too", [["a", "Notice", 1]], [["a", "Notice", 2]], 1],
  ["another path too", [["a", "Notice", 1]], [["b", "Notice", 1]], 1],
  [
    "without dates, where all are known",
    [
      ["1", "First"],
      ["2", "Second"],
    ],
    [
      ["1", "First"],
      ["2", "Second"],
    ],
    0,
  ],
  ["one alone without a date may be another", [["doc", "Minutes"]], [["doc", "Minutes"]], 1],
  [
    "two that are alike are told apart by their links",
    [["doc", "Minutes", 1]],
    [
      ["doc", "Minutes", 1],
      ["doc", "Minutes", 1],
    ],
    1,
  ],
];
for (const [why, first, second, added] of READINGS) {
  test(
    `under other tokens: ${why}`,
    withDatabase(async (db) => {
      const sourceId = await aSource(db);
      await store(db, sourceId, listed(sourceId, "abc", first));
      assert.equal((await store(db, sourceId, listed(sourceId, "def", second)))?.added, added);
    }),
  );
}

test(
  "where one link under the path is known, the others are new",
  withDatabase(async (db) => {
    const sourceId = await aSource(db);
    const [known, other] = listed(sourceId, "abc", [
      ["doc", "A", 1],
      ["doc", "Bb", 1],
    ]);
    assert.ok(known !== undefined && other !== undefined);
    await store(db, sourceId, [known, other]);
    const [again] = listed(sourceId, "def", [["doc", "Bb", 1]]);
    assert.ok(again !== undefined);
    assert.equal((await store(db, sourceId, [known, again]))?.added, 1);
  }),
);
