import assert from "node:assert/strict";
import type { Pool } from "pg";
import { listRepairs } from "../../src/pipeline/repair/list-repairs.ts";
import type { Database } from "../../src/storage/database.ts";
import type { RepairTools } from "../../src/web/desk-routes/desk-deps.ts";
import { serveAssets } from "../../src/web/http/serve-assets.ts";
import { siteRoutes } from "../../src/web/site/site-routes.ts";
import { SAMPLE_VOCABULARIES } from "../helpers/sample-cuttings.ts";
import { serveDesk } from "../helpers/servers/serve-desk.ts";
import { Visitor } from "../helpers/visitor.ts";
import { type Question, type Recorded, recordQuestions } from "./explain-questions.ts";

const DESK = {
  inbox: "/desk/inbox",
  "further down the inbox": "/desk/inbox?after=1.5~40000~50",
  "the inbox, newest first": "/desk/inbox?order=newest",
  "further down, newest first": "/desk/inbox?order=newest&after=2026-01-10T00:00:00.000Z~40000~50",
  "the inbox of the largest source": "/desk/inbox?source=1",
  "the inbox of a source long silent": "/desk/inbox?source=2",
  "the inbox of a small source": "/desk/inbox?source=77",
  "picked stories": "/desk/picked",
  "picked stories of one source": "/desk/picked?source=1",
  "stories put off": "/desk/later",
  "passed stories": "/desk/passed",
  "an open story": "/desk/inbox?open=199500",
  "stories that came": "/desk/stories/new?after=199900",
  "stories that came in a year": "/desk/stories/new?after=5",
  drafts: "/desk/drafts",
  published: "/desk/published",
  "a cutting": "/desk/cuttings/17000",
  sources: "/desk/sources",
  "sources that fail": "/desk/sources?health=failing",
  "the largest source": "/desk/sources/1",
  repairs: "/desk/sources/repairs",
  "further down the repairs": "/desk/sources/repairs?after=2026-01-10T00:00:00.000Z~40",
  trail: "/desk/trail",
  "further down the trail": "/desk/trail?after=40000",
  "the trail of one story": "/desk/trail?about=story+500",
  "the trail of one person": "/desk/trail?by=ann",
};

const SITE = {
  home: "/",
  month: "/2024/05/",
  "a cutting's page": "/2024/07/part-17003",
  "what most cuttings are": "/kinds/report",
  "what few cuttings are": "/places/estonia",
  "what no cutting is": "/themes/digital",
  "several filters": "/cuttings?kind=report&place=estonia&service=health",
  "several of one filter": "/cuttings?place=brazil&place=estonia&place=egypt",
  "years of one kind": "/cuttings?kind=report&from=2015&to=2016",
  "a language of few": "/cuttings?language=et",
  "a language of most": "/cuttings?language=en",
  "languages of few and of most": "/cuttings?language=en&language=et",
  "a publisher of most": "/sources/publisher-1",
  "a publisher of few": "/sources/publisher-2",
  "words that few have": "/cuttings?words=kohtuniku",
  "words that all have": "/cuttings?words=auditors+paperwork",
  "further down a view": "/kinds/report?after=2018-01-01_9000",
  "a view's feed": "/cuttings/feed.atom?kind=report&place=estonia",
  "where one looks for something": "/find",
  "the calendar": "/calendar.ics",
  "a view's calendar": "/kinds/report/calendar.ics",
  RSS: "/feed.rss",
  Atom: "/feed.atom",
  "JSON Feed": "/feed.json",
  sitemap: "/sitemap.xml",
  "the public list of sources": "/sources",
};

/** Every page by its name, with what it asked of the database. */
export async function askAllPages(
  pool: Pool,
  now: Date,
): Promise<ReadonlyMap<string, readonly Question[]>> {
  const { db, taken } = recordQuestions(pool);
  const asked = new Map<string, readonly Question[]>();
  await askDesk({ db, taken }, now, asked);
  const site = siteRoutes({
    db,
    vocabularies: SAMPLE_VOCABULARIES,
    address: "https://cuttings.example",
    userAgent: "Cuttings/1.0 (+https://cuttings.example/bot)",
    assets: serveAssets(),
    now: () => now,
    onError: (error) => assert.fail(String(error)),
  });
  for (const [page, path] of Object.entries(SITE)) {
    assert.equal((await site.request(path)).status, 200, path);
    asked.set(page, taken());
  }
  return asked;
}

async function askDesk(
  { db, taken }: Recorded,
  now: Date,
  asked: Map<string, readonly Question[]>,
): Promise<void> {
  const desk = await serveDesk(db, { now: () => now, repairs: repairTools(db) });
  try {
    const visitor = await Visitor.as("administrator", desk);
    taken();
    for (const [page, path] of Object.entries(DESK)) {
      assert.equal((await visitor.get(path)).status, 200, path);
      asked.set(page, taken());
    }
    const press = async (name: string, fields: Record<string, string>) => {
      const path = "/desk/stories/199503/decision";
      const sent = { ...fields, back: "/desk/inbox" };
      assert.equal((await visitor.post(path, sent, { "hx-request": "true" })).status, 200, name);
      asked.set(`pressing ${name}`, taken());
    };
    for (const verdict of ["pass", "later", "pick"])
      await press(verdict, { _method: "put", verdict });
    await press("undo", { _method: "delete" });
    await visitor.post("/desk/undo", {}, { "hx-request": "true" });
    asked.set("pressing undo again", taken());
    assert.deepEqual(desk.broken, []);
  } finally {
    await desk.stop();
  }
}

/** Of what the pipeline does for repairs, only the queue is asked for here. */
function repairTools(db: Database): RepairTools {
  const never = () => assert.fail("no repair is made here");
  return {
    list: (query) => listRepairs(db, query),
    find: never,
    search: never,
    accept: never,
    previewRule: never,
    correctRule: never,
  };
}
