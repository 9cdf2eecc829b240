import assert from "node:assert/strict";
import { test } from "node:test";
import { aNewItem, aSource, aText } from "../../test/helpers/makers.ts";
import { withDatabase } from "../../test/helpers/database/with-database.ts";
import { AppError } from "../lib/app-error.ts";
import { listCuttings } from "../storage/cuttings/cutting-lists.ts";
import {
  findPublishedOfStories,
  listEarlierCuttings,
} from "../storage/cuttings/earlier-cuttings.ts";
import { findCutting } from "../storage/cuttings/cuttings.ts";
import { NO_FACETS } from "../model/facet.ts";
import type { Database } from "../storage/database.ts";
import { listEvents } from "../storage/events.ts";
import { addItems } from "../storage/items/items.ts";
import { findStory, listStories } from "../storage/stories/stories.ts";
import { decideStory } from "./decide-story.ts";
import { draftCutting } from "./draft-cutting.ts";
import { moveCutting } from "./move-cutting.ts";
import { publishDue } from "./publish-due.ts";
import { undoDecision } from "./undo-decision.ts";
import { rewriteCutting, writeCutting } from "./write-cutting.ts";
import { placeAll } from "../../test/helpers/database/place-all.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const ANN = { by: "ann", now: NOON };

async function aStory(db: Database): Promise<number> {
  await addItems(
    db,
    [
      aNewItem({
        sourceId: await aSource(db),
        title: "Kenya opens a hospital",
        excerpt:
          "Half of the delay was paperwork that three ministries each kept for themselves, a new report on hospitals finds. More inside.",
      }),
    ],
    { now: NOON, rulesVersion: 1 },
  );
  await placeAll(db);
  return (await listStories(db, { state: "inbox", most: 1 }))[0]?.id ?? 0;
}

const says = (code: string, words: RegExp) => (error: unknown) =>
  error instanceof AppError && error.code === code && words.test(error.message);

test(
  "a draft takes every word from its source",
  withDatabase(async (db) => {
    const id = await draftCutting(db, { storyId: await aStory(db), ...ANN });
    const cutting = await findCutting(db, id);
    assert.deepEqual(
      [cutting?.headline, cutting?.line, cutting?.credit, cutting?.date, cutting?.state],
      [
        "Kenya opens a hospital",
        "Half of the delay was paperwork that three ministries each kept for themselves, a new report on hospitals finds",
        "A publisher",
        "2026-02-28",
        "draft",
      ],
    );
  }),
);

test(
  "a draft is filed where its story is sure to belong, and nowhere else",
  withDatabase(async (db) => {
    const id = await draftCutting(db, { storyId: await aStory(db), ...ANN });
    assert.deepEqual((await findCutting(db, id))?.facets, {
      ...NO_FACETS,
      place: ["ke"],
      service: ["health"],
    });
  }),
);

test(
  "drafting picks the story; drafting again opens the same draft",
  withDatabase(async (db) => {
    const storyId = await aStory(db);
    const first = await draftCutting(db, { storyId, ...ANN });
    assert.equal(await draftCutting(db, { storyId, ...ANN, by: "bob" }), first);
    assert.equal((await findStory(db, storyId))?.state, "picked");
  }),
);

test(
  "a story that was published is written from again where another is asked for or it is picked anew",
  withDatabase(async (db) => {
    const storyId = await aStory(db);
    const first = await draftCutting(db, { storyId, ...ANN });
    const another = () => draftCutting(db, { storyId, ...ANN, isAnother: true });
    assert.equal(await another(), first, "one at a time");
    await moveCutting(db, first, { to: "published", ...ANN });
    assert.equal(await draftCutting(db, { storyId, ...ANN }), first, "pressed twice");
    const second = await another();
    assert.notEqual(second, first);
    await moveCutting(db, second, { to: "published", ...ANN });
    await undoDecision(db, { storyId, ...ANN });
    const third = await draftCutting(db, { storyId, ...ANN });
    assert.equal(new Set([first, second, third]).size, 3);
    assert.equal((await findStory(db, storyId))?.cuttingId, third);
    const earlier = await listEarlierCuttings(db, { storyId });
    assert.deepEqual(earlier.map(({ id }) => id).sort(), [first, second, third].sort());
    assert.deepEqual(
      [...(await findPublishedOfStories(db, [storyId]))].map(([id, { state }]) => [id, state]),
      [[storyId, "published"]],
    );
  }),
);

test(
  "a decision on a story that is gone says so",
  withDatabase(async (db) => {
    await assert.rejects(
      decideStory(db, { storyId: 404, verdict: "pick", ...ANN }),
      says("not_found", /gone/),
    );
    await assert.rejects(
      undoDecision(db, { storyId: 404, ...ANN }),
      says("conflict", /no decision/),
    );
  }),
);

test(
  "passing with a reason and undoing it both stand in the trail",
  withDatabase(async (db) => {
    const storyId = await aStory(db);
    await decideStory(db, { storyId, verdict: "pass", reason: "sport", ...ANN });
    await decideStory(db, { storyId, verdict: "pass", reason: "sport", ...ANN });
    assert.equal(await undoDecision(db, { storyId, ...ANN }), "inbox");
    assert.deepEqual(
      (await listEvents(db, { about: `story ${storyId}`, most: 9 })).map((event) => event.what),
      ["undo", "pass"],
    );
  }),
);

test(
  "published cuttings get an address of date and headline; the same headline again is numbered",
  withDatabase(async (db) => {
    for (let copy = 0; copy < 2; copy += 1)
      await moveCutting(db, await writeCutting(db, { text: aText(), ...ANN }), {
        to: "published",
        ...ANN,
      });
    const slugs = (await listCuttings(db, { states: ["published"] })).map(
      (cutting) => cutting.slug,
    );
    assert.deepEqual(slugs, [
      "2026/03/what-auditors-found-in-the-waiting-lists-2",
      "2026/03/what-auditors-found-in-the-waiting-lists",
    ]);
  }),
);

test(
  "a withdrawn cutting keeps its address when it comes back under another headline",
  withDatabase(async (db) => {
    const id = await writeCutting(db, { text: aText(), ...ANN });
    await moveCutting(db, id, { to: "published", ...ANN });
    const before = await findCutting(db, id);
    await moveCutting(db, id, { to: "withdrawn", ...ANN });
    await rewriteCutting(db, id, {
      text: aText({ headline: "Otherwise" }),
      fromRevision: 3,
      ...ANN,
    });
    await moveCutting(db, id, { to: "published", ...ANN });
    assert.equal((await findCutting(db, id))?.slug, before?.slug);
  }),
);

test(
  "no words of two editors are lost",
  withDatabase(async (db) => {
    const id = await writeCutting(db, { text: aText(), ...ANN });
    await rewriteCutting(db, id, { text: aText({ headline: "Ann's" }), fromRevision: 1, ...ANN });
    await assert.rejects(
      rewriteCutting(db, id, { text: aText({ headline: "Bob's" }), fromRevision: 1, ...ANN }),
      says("conflict", /Somebody else saved/),
    );
  }),
);

test(
  "a cutting without a headline does not go public and is kept",
  withDatabase(async (db) => {
    const id = await writeCutting(db, { text: aText({ headline: " " }), ...ANN });
    await assert.rejects(
      moveCutting(db, id, { to: "published", ...ANN }),
      says("invalid", /headline/),
    );
    assert.equal((await findCutting(db, id))?.state, "draft");
  }),
);

test(
  "publishing twice changes nothing; a published cutting does not go back to review",
  withDatabase(async (db) => {
    const id = await writeCutting(db, { text: aText(), ...ANN });
    await moveCutting(db, id, { to: "published", ...ANN });
    await moveCutting(db, id, { to: "published", ...ANN });
    assert.equal((await findCutting(db, id))?.revision, 2);
    await assert.rejects(
      moveCutting(db, id, { to: "in_review", ...ANN }),
      says("conflict", /published cannot become in review/),
    );
  }),
);

test(
  "what is scheduled goes public at its time, and not before",
  withDatabase(async (db) => {
    const id = await writeCutting(db, { text: aText(), ...ANN });
    await moveCutting(db, id, {
      to: "scheduled",
      scheduledFor: new Date("2026-03-02T09:00:00Z"),
      ...ANN,
    });
    assert.equal(await publishDue(db, new Date("2026-03-02T08:59:00Z")), 0);
    assert.equal((await findCutting(db, id))?.state, "scheduled");
    assert.equal(await publishDue(db, new Date("2026-03-02T09:00:00Z")), 1);
    assert.equal((await findCutting(db, id))?.state, "published");
    assert.equal((await listEvents(db, { about: `cutting ${id}`, most: 9 }))[0]?.by, "ann");
  }),
);

test(
  "one that may not go public goes back to the drafts, and the others go on",
  withDatabase(async (db) => {
    const [broken, whole] = [
      await writeCutting(db, { text: aText(), ...ANN }),
      await writeCutting(db, { text: aText(), ...ANN }),
    ];
    for (const id of [broken, whole])
      await moveCutting(db, id, { to: "scheduled", scheduledFor: NOON, ...ANN });
    await rewriteCutting(db, broken, { text: aText({ headline: " " }), fromRevision: 2, ...ANN });
    assert.equal(await publishDue(db, NOON), 1);
    assert.deepEqual(
      [(await findCutting(db, broken))?.state, (await findCutting(db, whole))?.state],
      ["draft", "published"],
    );
  }),
);
