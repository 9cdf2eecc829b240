import assert from "node:assert/strict";
import { test } from "node:test";
import { aNewItem, aSource } from "../../test/helpers/makers.ts";
import { placeAll } from "../../test/helpers/database/place-all.ts";
import { withDatabase } from "../../test/helpers/database/with-database.ts";
import { AppError } from "../lib/app-error.ts";
import { listCuttings } from "../storage/cuttings/cutting-lists.ts";
import { listRevisions } from "../storage/cuttings/cuttings.ts";
import type { Database } from "../storage/database.ts";
import { listEvents } from "../storage/events.ts";
import { addItems } from "../storage/items/items.ts";
import { findStoryAmid } from "../storage/stories/find-story-amid.ts";
import { listStories } from "../storage/stories/stories.ts";
import { decideStory } from "./decide-story.ts";
import { moveCutting } from "./move-cutting.ts";
import { mergeStories } from "./stories/merge-stories.ts";
import { pickStory } from "./pick-story.ts";
import { undoLast } from "./stories/undo-last.ts";
import { undoDecision } from "./undo-decision.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const ANN = { by: "ann", name: "", now: NOON };

async function aStory(db: Database): Promise<number> {
  const item = aNewItem({ sourceId: await aSource(db) });
  await addItems(db, [item], { now: NOON, rulesVersion: 1 });
  await placeAll(db);
  return (await listStories(db, { state: "inbox", most: 1 }))[0]?.id ?? 0;
}

const drafts = (db: Database) => listCuttings(db, { states: ["draft"] });

test(
  "what a pick tells is what asking anew tells, the first time and again",
  withDatabase(async (db) => {
    const storyId = await aStory(db);
    for (const time of ["first", "again"])
      assert.deepEqual(
        await pickStory(db, { storyId, ...ANN }),
        await findStoryAmid(db, storyId),
        time,
      );
  }),
);

test(
  "a pick leaves the decision, the draft with its link and its revision, and the trail of both",
  withDatabase(async (db) => {
    const storyId = await aStory(db);
    const { story } = await pickStory(db, { storyId, ...ANN });
    const id = story?.cuttingId ?? 0;
    const [cutting] = await drafts(db);
    assert.deepEqual(
      [cutting?.id, cutting?.headline, cutting?.link, cutting?.publisher],
      [id, "A report", "https://example.org/report", "A publisher"],
    );
    assert.deepEqual(
      (await listRevisions(db, id, 9)).map(({ change, text }) => [change, text.link]),
      [["drafted from the story", "https://example.org/report"]],
    );
    const trail = [
      ...(await listEvents(db, { about: `story ${storyId}`, most: 9 })),
      ...(await listEvents(db, { about: `cutting ${id}`, most: 9 })),
    ];
    assert.deepEqual(
      trail.map(({ what, by }) => [what, by]),
      [
        ["pick", "ann"],
        ["draft", "ann"],
      ],
    );
  }),
);

test(
  "others who tell it stand in the draft as further links, each publisher once",
  withDatabase(async (db) => {
    const tellers = ["Ministry", "Daily", "Daily"].map(async (publisher, n) =>
      aNewItem({
        sourceId: await aSource(db, { publisher, address: `https://${n}.example/feed` }),
        link: `https://${n}.example/report`,
        linkKey: `https://${n}.example/report`,
      }),
    );
    await addItems(db, await Promise.all(tellers), { now: NOON, rulesVersion: 1 });
    await placeAll(db);
    const stories = await listStories(db, { state: "inbox", most: 9 });
    const [first = 0, ...others] = stories.map(({ id }) => id).sort((one, other) => one - other);
    for (const other of others) await mergeStories(db, { from: other, to: first }, ANN);
    await pickStory(db, { storyId: first, ...ANN });
    const [draft] = await drafts(db);
    assert.deepEqual(
      draft?.furtherLinks.map(({ credit }) => credit),
      [draft?.publisher === "Daily" ? "Ministry" : "Daily"],
    );
  }),
);

test(
  "of many who pick at once there is one draft, and each is told of it",
  withDatabase(async (db) => {
    const storyId = await aStory(db);
    const picked = await Promise.all(
      ["ann", "bob", "eve", "joe"].map((by) => pickStory(db, { storyId, ...ANN, by })),
    );
    const [only, ...others] = await drafts(db);
    assert.deepEqual(
      [others, (await listEvents(db, { about: `story ${storyId}`, most: 9 })).length],
      [[], 1],
    );
    for (const { story } of picked) assert.equal(story?.cuttingId, only?.id);
  }),
);

test(
  "an untouched draft goes aside with its pick and is taken up with the next; a story that was published gets another",
  withDatabase(async (db) => {
    const storyId = await aStory(db);
    const pick = async () => (await pickStory(db, { storyId, ...ANN })).story?.cuttingId ?? 0;
    const first = await pick();
    await undoDecision(db, { storyId, ...ANN });
    assert.deepEqual(await drafts(db), []);
    assert.equal(await pick(), first);
    assert.equal((await drafts(db))[0]?.headline, "A report");
    await moveCutting(db, first, { to: "in_review", ...ANN });
    await moveCutting(db, first, { to: "draft", ...ANN });
    await undoDecision(db, { storyId, ...ANN });
    assert.equal((await drafts(db)).length, 1, "somebody had it in hands");
    assert.equal(await pick(), first);
    await moveCutting(db, first, { to: "published", ...ANN });
    await undoDecision(db, { storyId, ...ANN });
    const second = await pick();
    assert.deepEqual(
      (await drafts(db)).map(({ id }) => id),
      [second],
    );
  }),
);

test(
  "a verdict on a story that stands elsewhere than was seen changes nothing and says so",
  withDatabase(async (db) => {
    const storyId = await aStory(db);
    await pickStory(db, { storyId, ...ANN, seen: "inbox" });
    const ben = { storyId, by: "ben", name: "", now: NOON, seen: "inbox" } as const;
    const passed = await decideStory(db, { ...ben, verdict: "pass" });
    assert.deepEqual([passed.isOvertaken, passed.story?.state], [true, "picked"]);
    assert.equal((await pickStory(db, ben)).isOvertaken, undefined, "both want the same");
    await decideStory(db, { ...ben, verdict: "pass", seen: "picked" });
    const picked = await pickStory(db, { storyId, ...ANN, seen: "picked" });
    assert.deepEqual([picked.isOvertaken, picked.story?.state], [true, "passed"]);
    await assert.rejects(undoDecision(db, { storyId, ...ANN, seen: "picked" }), AppError);
  }),
);

test(
  "a person takes back their own deeds only, the newest first, however far back the last day goes",
  withDatabase(async (db) => {
    const storyId = await aStory(db);
    const later = new Date(NOON.getTime() + 1_000);
    await pickStory(db, { storyId, ...ANN });
    await decideStory(db, { storyId, verdict: "pass", by: "ben", now: later });
    assert.equal(await undoLast(db, { by: "ann", now: later }), undefined, "ben's verdict stands");
    assert.deepEqual(await undoLast(db, { by: "ben", now: later }), { sort: "decision", storyId });
    assert.deepEqual(await undoLast(db, { by: "ann", now: later }), { sort: "decision", storyId });
    assert.equal((await listStories(db, { state: "inbox", most: 9 })).length, 1);
    await decideStory(db, { storyId, verdict: "later", ...ANN });
    const daysLater = new Date(NOON.getTime() + 2 * 86_400_000);
    assert.equal(await undoLast(db, { by: "ann", now: daysLater }), undefined);
  }),
);

test(
  "a story that is gone is said to be so, and nothing is left behind",
  withDatabase(async (db) => {
    await assert.rejects(
      pickStory(db, { storyId: 404, ...ANN }),
      (error) => error instanceof AppError && error.code === "not_found",
    );
    assert.deepEqual(await drafts(db), []);
  }),
);
