import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk, firstStory } from "../../../../test/helpers/at-desk.ts";
import { NOTHING_FOUND } from "../../../model/item-findings.ts";
import type { Database } from "../../../storage/database.ts";
import { findCutting } from "../../../storage/cuttings/cuttings.ts";
import { storeItemFacts } from "../../../storage/items/item-facts.ts";
import { findStory } from "../../../storage/stories/stories.ts";

const EVIDENCE = {
  ...NOTHING_FOUND,
  kind: [{ value: "report", confidence: 0.7, evidence: ["a report on"] }],
  place: [
    { value: "ke", confidence: 0.9, evidence: ["Nairobi"] },
    { value: "gh", confidence: 0.6, evidence: ["Accra"] },
  ],
  service: [
    { value: "health", confidence: 0.6, evidence: ["clinics"] },
    { value: "education", confidence: 0.3, evidence: ["a school"] },
  ],
};

/** The number of the draft made of a story of which this was found out. */
async function drafted(
  db: Database,
  visitor: {
    readonly post: (path: string, form: Readonly<Record<string, string>>) => Promise<unknown>;
  },
): Promise<number> {
  const storyId = await firstStory(db);
  const { id } = await db
    .selectFrom("item")
    .select("id")
    .where("story_id", "=", storyId)
    .executeTakeFirstOrThrow();
  const facts = { rulesVersion: 1, textFrom: "feed", language: "en", terms: [], keys: [] } as const;
  const found = { ...facts, itemId: id, evidence: EVIDENCE, signature: undefined };
  await storeItemFacts(db, [{ ...found, vector: undefined }], new Date("2026-03-01T12:00:00Z"));
  await visitor.post(`/desk/stories/${storyId}/decision`, { _method: "put", verdict: "pick" });
  return (await findStory(db, storyId))?.cuttingId ?? 0;
}

test(
  "what is sure is filled in, what is likely is proposed with its words, what is neither is left empty",
  atDesk("editor", async ({ db, visitor }) => {
    const id = await drafted(db, visitor);
    const facets = (await findCutting(db, id))?.facets;
    assert.deepEqual([facets?.place, facets?.service, facets?.kind], [["ke"], [], []]);
    const page = await visitor.text(`/desk/cuttings/${id}`);
    for (const one of [
      /name="likely-kind" value="report">\s*Report/,
      /name="places" value="gh">\s*Ghana\s*<span[^>]*>\(Accra\)/,
      /name="services" value="health">\s*Health\s*<span[^>]*>\(clinics\)/,
    ])
      assert.match(page, one);
    assert.doesNotMatch(page, /a school/);
  }),
);

test(
  "what is ticked is accepted, also a kind; a kind that was chosen counts before it",
  atDesk("editor", async ({ db, visitor }) => {
    const id = await drafted(db, visitor);
    const cutting = {
      _method: "put",
      revision: "1",
      headline: "Clinics open",
      date: "2026-03-01",
      language: "en",
      "likely-kind": "report",
      services: "health",
      kind: "",
    };
    await visitor.post(`/desk/cuttings/${id}`, cutting);
    const saved = (await findCutting(db, id))?.facets;
    assert.deepEqual([saved?.kind, saved?.service], [["report"], ["health"]]);
    await visitor.post(`/desk/cuttings/${id}`, { ...cutting, revision: "2", kind: "news" });
    assert.deepEqual((await findCutting(db, id))?.facets.kind, ["news"]);
  }),
);

test(
  "an open story tells what it is about, how sure that is and by which words",
  atDesk("editor", async ({ db, visitor }) => {
    await drafted(db, visitor);
    const story = await visitor.text(`/desk/picked?open=${await pickedStory(db)}`);
    assert.match(story, /Kenya <span[^>]*>sure: Nairobi/);
    assert.match(story, /Ghana <span[^>]*>likely: Accra/);
  }),
);

async function pickedStory(db: Database): Promise<number> {
  const row = db.selectFrom("story").select("id").where("state", "=", "picked");
  return (await row.executeTakeFirstOrThrow()).id;
}
