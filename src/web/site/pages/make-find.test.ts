import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../../test/helpers/database/with-database.ts";
import { publishCutting, smallSite } from "../../../../test/helpers/small-site.ts";
import { type Database } from "../../../storage/database.ts";

/** A choice by its name with its count. */
async function choicesAt(db: Database, path: string): Promise<string[]> {
  const markup = await (await smallSite(db).request(path)).text();
  const [, menu = ""] = /<nav class="narrowing"([^]*?)<\/nav>/.exec(markup) ?? [];
  return [
    ...menu.matchAll(/<li><a href="([^"]*)">([^<]*)<\/a>(?: <span class="count">(\d+))?/g),
  ].map(
    ([, href = "", name = "", count = ""]) => `${name} ${count} ${href.replaceAll("&amp;", "&")}`,
  );
}

async function publishSome(db: Database): Promise<void> {
  const some = [
    ["Alpha of schools", ["report"], ["se", "no"]],
    ["Beta of schools", ["report"], ["no"]],
    ["Gamma", ["news"], ["jp"]],
    ["Delta", ["news"], ["north"]],
  ] as const;
  for (const [headline, kind, place] of some)
    await publishCutting(db, { headline, facets: { kind, place } });
}

test(
  "each choice says how many it leaves, a region counts a cutting of two of its countries once",
  withDatabase(async (db) => {
    await publishSome(db);
    assert.deepEqual(await choicesAt(db, "/find"), [
      "News 2 /kinds/news",
      "Report 2 /kinds/report",
      "Northern Europe 3 /places/northern-europe",
      "Norway 2 /places/norway",
      "Japan 1 /places/japan",
      "Sweden 1 /places/sweden",
    ]);
    assert.deepEqual(await choicesAt(db, "/places/norway"), [
      "Report 2 /cuttings?kind=report&place=norway",
      "Without Norway  /",
    ]);
    assert.deepEqual(await choicesAt(db, "/cuttings?place=norway&words=alpha"), [
      "Report 1 /cuttings?kind=report&place=norway&words=alpha",
      "Without Norway  /cuttings?words=alpha",
    ]);
  }),
);

test(
  "as many are shown as a choice says",
  withDatabase(async (db) => {
    await publishSome(db);
    const app = smallSite(db);
    for (const choice of [
      ...(await choicesAt(db, "/find")),
      ...(await choicesAt(db, "/kinds/report")),
    ]) {
      const [, count, path = ""] = /(\d+) (\/\S+)$/.exec(choice) ?? [];
      if (count === undefined) continue;
      const markup = await (await app.request(path)).text();
      assert.equal([...markup.matchAll(/<article class="cutting"/g)].length, Number(count), path);
    }
  }),
);

test(
  "a search stays within what is filtered by, and what was asked stands in its field",
  withDatabase(async (db) => {
    await publishSome(db);
    const app = smallSite(db);
    const at = await (await app.request("/cuttings?place=norway&words=%22beta%22+schools")).text();
    assert.match(at, /type="hidden" name="place" value="norway"/);
    assert.match(at, /name="words" value="&quot;beta&quot; schools"/);
    assert.match(at, /Beta of schools/);
    assert.doesNotMatch(at, /Alpha of schools/);
    const empty = await app.request("/cuttings?place=norway&words=");
    assert.deepEqual([empty.status, empty.headers.get("location")], [301, "/places/norway"]);
    assert.equal((await app.request("/cuttings?words=nobody+says+that")).status, 200);
  }),
);

test(
  "a misspelt word is led to the nearest that any cutting says, and a foreign one to none",
  withDatabase(async (db) => {
    await publishCutting(db, { headline: "Procurement of ferries" });
    const page = async (words: string) =>
      (await smallSite(db).request(`/cuttings?${new URLSearchParams({ words })}`)).text();
    assert.match(
      await page("procurment of feries"),
      /Did you mean <a href="\/cuttings\?words=procurement\+of\+ferries"[^>]*><bdi>procurement of ferries</,
    );
    assert.doesNotMatch(await page("upphandling"), /Did you mean/);
    assert.doesNotMatch(await page("procurement"), /Did you mean/);
  }),
);
