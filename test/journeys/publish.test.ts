import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { type App, openApp } from "../../src/app/open-app.ts";
import { type Serving, startServing } from "../../src/app/start-serving.ts";
import { importCuttings } from "../../src/desk/import-cuttings.ts";
import { importSiteWords } from "../../src/desk/import-site-words.ts";
import { inspectList } from "../../src/pipeline/inspect/inspect-list.ts";
import { makeWorld } from "../../world/make-world.ts";
import { serveWorld } from "../../world/serve-world.ts";
import { worldCatalogue } from "../../world/world-catalogue.ts";
import { withPage } from "../helpers/open-browser.ts";

const SCREEN = { width: 1280, scheme: "light" } as const;
const PASSWORD = "correct horse battery";

const folder = mkdtempSync(join(tmpdir(), "cuttings-journey-"));
const world = makeWorld({ seed: 5, today: new Date(), days: 3 });
const served = await serveWorld(world, { named: true });
const sources = worldCatalogue(world, served).filter(
  ({ address, kind }) =>
    kind === "feed" && (!address.includes("/difficult/") || address.endsWith("/gone")),
);
const app: App = await openApp({
  env: { CUTTINGS_DATA: folder, CUTTINGS_PORT: "0", CUTTINGS_LOG: "silent" },
  sources,
  fetching: { privateNetworks: true, lookup: served.lookup },
});
const serving: Serving = await startServing(app);

after(async () => {
  await serving.close();
  await app.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

test("from an empty folder to a published cutting: on the home page, in three feeds, on its own page", () =>
  withPage(SCREEN, async (page) => {
    await comeIn(page);
    await waitForStories();

    await page.goto(`${serving.address}/desk/inbox`);
    await page.getByRole("button", { name: "Pick and draft" }).first().click();
    await page.getByRole("link", { name: "Edit the cutting" }).click();
    await page.getByLabel("Headline").fill("A lab that lets buyers try");
    await page.getByLabel("Kind", { exact: true }).selectOption("innovation-news");
    await page.getByRole("button", { name: /^Save/ }).first().click();
    await page.getByText("Saved.").waitFor();
    await page
      .getByRole("button", { name: /^Publish/ })
      .first()
      .click();
    await page.getByRole("link", { name: "see it on the page", exact: true }).waitFor();

    const home = await (await fetch(`${serving.address}/`)).text();
    assert.match(home, /A lab that lets buyers try/);
    assert.match(home, /Innovation news/i);
    for (const feed of ["feed.rss", "feed.atom", "feed.json"]) {
      assert.match(
        await (await fetch(`${serving.address}/${feed}`)).text(),
        /A lab that lets buyers try/,
        feed,
      );
    }
    const own = /href="(\/\d{4}\/\d{2}\/a-lab-that-lets-buyers-try)"/.exec(home)?.[1];
    assert.ok(own, "the home page leads to the cutting's own page");
    assert.match(await (await fetch(serving.address + own)).text(), /A lab that lets buyers try/);
  }));

test("a source that fails is seen on the desk with its reason", () =>
  withPage(SCREEN, async (page) => {
    await signIn(page);
    await page.goto(`${serving.address}/desk/sources`);
    await page
      .getByText(/410|gone/i)
      .first()
      .waitFor();
  }));

test("a page that was kept by hand comes in whole and stands on the site in its order", async () => {
  const list = inspectList(new TextEncoder().encode(OLD_PAGE), {
    vocabularies: app.catalogue.vocabularies,
    now: new Date(),
    fileName: "old.txt",
  });
  assert.ok(!("error" in list));
  await importCuttings(app.db, list.cuttings, {
    publish: true,
    language: "en",
    by: "test",
    now: new Date(),
  });
  await importSiteWords(app.db, list, { replace: true, by: "test", now: new Date() });

  const home = await (await fetch(`${serving.address}/`)).text();
  const places = [
    "Harbour city opens one counter",
    "What auditors saw in the contracts",
    "A debate on waiting lists",
  ].map((headline) => home.indexOf(headline));
  assert.ok(
    places.every((place, index) => place > (places[index - 1] ?? 0)),
    `in order: ${places.join(", ")}`,
  );
  const panels = new Set(home.match(/\/2018\/12\/a-debate-on-waiting-lists[^"]*/g));
  assert.equal(panels.size, 2, "two panels of one debate stay two");
  assert.match(home, /We gather links/);
});

async function comeIn(page: Page): Promise<void> {
  assert.ok(serving.firstLink);
  await page.goto(
    serving.address + new URL(serving.firstLink).pathname + new URL(serving.firstLink).search,
  );
  await page.getByLabel(/name/i).first().fill("Ann");
  await page
    .getByLabel(/address|e-?mail/i)
    .first()
    .fill("ann@example.org");
  await page
    .getByLabel(/password/i)
    .first()
    .fill(PASSWORD);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL(/\/desk\/inbox/);
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${serving.address}/desk/sign-in`);
  await page
    .getByLabel(/address|e-?mail/i)
    .first()
    .fill("ann@example.org");
  await page
    .getByLabel(/password/i)
    .first()
    .fill(PASSWORD);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL(/\/desk\/inbox/);
}

/** The jobs read the world by themselves; the first round takes some seconds. */
async function waitForStories(): Promise<void> {
  for (;;) {
    const { count } = await app.db
      .selectFrom("story")
      .select((select) => select.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    const { failing } = await app.db
      .selectFrom("source")
      .select((select) => select.fn.count<number>("id").as("failing"))
      .where("last_fetched_at", "is", null)
      .executeTakeFirstOrThrow();
    if (Number(count) > 0 && Number(failing) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const OLD_PAGE = `We gather links to what others try, so that whoever buys or runs a service may learn from it.

News: Harbour city opens one counter for every permit
Twelve offices moved into one hall, and the queue moved with them
9th January 2019
Report: What auditors saw in the contracts of 2018
(source: Ines Falk)
13th December 2018
A debate on waiting lists in the old town hall
Watch panel 2: who decides who waits
12th December 2018
A debate on waiting lists in the old town hall
Watch panel 1: what the figures leave out
12th December 2018
1st December 2018
The next service
Our mission is to plant what grew elsewhere.
`;
