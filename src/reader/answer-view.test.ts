import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../test/helpers/database/with-database.ts";
import { aNewItem, aSource, aText } from "../../test/helpers/makers.ts";
import { SAMPLE_VOCABULARIES } from "../../test/helpers/sample-cuttings.ts";
import { sampleSite } from "../../test/helpers/sample-site.ts";
import { moveCutting } from "../desk/move-cutting.ts";
import { writeCutting } from "../desk/write-cutting.ts";
import type { CuttingText } from "../model/cutting.ts";
import { NO_FACETS } from "../model/facet.ts";
import { termWords } from "../model/views/term-words.ts";
import { type View, WHOLE_VIEW } from "../model/views/view.ts";
import { nameTerms } from "../publish/name-terms.ts";
import { saveCutting } from "../storage/cuttings/cuttings.ts";
import type { Database } from "../storage/database.ts";
import { addItems } from "../storage/items/items.ts";
import { answerView } from "./answer-view.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const ANN = { by: "ann", now: NOON };

function answer(db: Database, view: Partial<View>, most = 30) {
  const site = sampleSite();
  return answerView(
    {
      db,
      today: "2026-03-01",
      site,
      nameTerm: nameTerms(SAMPLE_VOCABULARIES, site.settings.language),
      vocabularies: SAMPLE_VOCABULARIES,
      termWords: termWords(SAMPLE_VOCABULARIES),
    },
    { view: { ...WHOLE_VIEW, ...view }, ignored: [], most },
  );
}

async function publish(db: Database, text: Partial<CuttingText>): Promise<number> {
  const id = await writeCutting(db, { text: aText(text), ...ANN });
  await moveCutting(db, id, { to: "published", ...ANN });
  return id;
}

test(
  "a corrected facet moves a cutting to another view, where it is the same cutting",
  withDatabase(async (db) => {
    const inEstonia = { ...NO_FACETS, place: ["ee"] };
    const inJapan = { ...NO_FACETS, place: ["jp"] };
    const id = await publish(db, { facets: inEstonia });
    const [before] = (await answer(db, { facets: inEstonia }))?.cuttings ?? [];
    await saveCutting(
      db,
      id,
      { text: aText({ facets: inJapan }), fromRevision: 2 },
      { ...ANN, what: "edited" },
    );
    const after = await answer(db, { facets: inJapan });
    assert.deepEqual(
      after?.cuttings.map(({ path }) => path),
      [before?.path],
    );
    assert.deepEqual((await answer(db, { facets: inEstonia }))?.cuttings, []);
  }),
);

test(
  "a publisher's view holds what its items gave, also beside another's link, and two of one name are told apart",
  withDatabase(async (db) => {
    const sources = [
      await aSource(db, { publisher: "Audit Office" }),
      await aSource(db, { publisher: "Audit-Office!" }),
    ];
    const items = sources.map((sourceId, n) =>
      aNewItem({ sourceId, link: `https://example.org/${n}`, linkKey: `https://example.org/${n}` }),
    );
    await addItems(db, items, { now: NOON, rulesVersion: 1 });
    await publish(db, { headline: "First", link: "https://example.org/0" });
    await publish(db, {
      headline: "Second",
      link: "https://elsewhere.example/",
      furtherLinks: [{ link: "https://example.org/1", credit: undefined }],
    });
    const shown = async (word: string) => {
      const found = await answer(db, { publishers: [word] });
      return [found?.title, ...(found?.cuttings ?? []).map(({ headline }) => headline)];
    };
    assert.deepEqual(await shown("audit-office"), ["Audit Office", "First"]);
    assert.deepEqual(await shown("audit-office-2"), ["Audit-Office!", "Second"]);
    assert.equal(await answer(db, { publishers: ["audit-office-3"] }), undefined);
    const part = await answer(db, { publishers: ["audit-office", "nobody"] });
    assert.deepEqual([part?.unknown, part?.address.path], [["nobody"], "/sources/audit-office"]);
  }),
);

test(
  "a draft and what was withdrawn are in no view",
  withDatabase(async (db) => {
    await writeCutting(db, { text: aText({ headline: "Draft" }), ...ANN });
    const id = await publish(db, { headline: "Gone" });
    await moveCutting(db, id, { to: "withdrawn", ...ANN });
    assert.deepEqual((await answer(db, {}))?.cuttings, []);
  }),
);
