import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { Discovery } from "../src/model/reading/discovery.ts";
import type { RepairTask } from "../src/model/reading/repair.ts";
import { DESK_NOW } from "./helpers/at-desk.ts";
import { fillDesk } from "./helpers/database/fill-desk.ts";
import { aSource } from "./helpers/makers.ts";
import { axeFindings, isTooWide, SCREENS, type Screen, withPage } from "./helpers/open-browser.ts";
import { aPerson, aSession, serveDesk } from "./helpers/servers/serve-desk.ts";
import { withDatabase } from "./helpers/database/with-database.ts";

const ITEMS = [
  "A bridge opens a year early",
  "What auditors found in the waiting lists of the hospitals",
  "دليل جديد للخدمات العامة",
].map((title) => ({ title, link: "https://city.example/a", published: "2026-11-20T08:00:00Z" }));

const FOUND: Discovery = {
  address: "https://city.example/a-long-address/of-the-page/that-somebody-pasted",
  tried: [
    {
      address: "https://city.example/rss",
      outcome: "city.example finds nothing at this address (status 404).",
    },
  ],
  proposals: [
    {
      kind: "feed",
      address: "https://city.example/feeds/all-the-news-of-the-city.xml",
      name: "News of the city",
      publisher: "The City",
      place: "be",
      field: "local-government",
      languages: ["fr"],
      hostKey: "city.example",
      reason: "The page declares it as application/rss+xml. RSS 2.0 with 20 items.",
      items: 20,
      preview: ITEMS,
    },
    {
      kind: "page",
      address: "https://city.example/",
      name: "City",
      publisher: "The City",
      place: "be",
      field: "local-government",
      languages: ["fr"],
      hostKey: "city.example",
      reason: "The page itself can be watched.",
      items: 3,
      preview: ITEMS,
      sameAs: "https://city.example/feeds/all-the-news-of-the-city.xml",
      pageRule: { from: "markup", item: "main ul.news > li", title: "h2", link: "a", date: "time" },
    },
  ],
};

/**
 * What is shown here is made up; that the tools do what they say is tested with the routes and the
 * pipeline.
 */
async function atSources(
  body: (
    sign: (screen: Screen, visit: (page: Page) => Promise<void>) => Promise<void>,
    id: number,
  ) => Promise<void>,
): Promise<void> {
  await withDatabase(async (db) => {
    await fillDesk(db, { now: DESK_NOW, stories: 5, publishers: 5 });
    const id = await aSource(db, { kind: "page", name: "City", address: "https://city.example/" });
    const task: RepairTask = {
      source: {
        id,
        name: "City",
        publisher: "The City",
        address: "https://city.example/",
        kind: "page",
      },
      health: "empty",
      since: DESK_NOW,
      reason:
        '2 tries in a row in 1 hour: Nothing on the page matches "li.news": the page may have been rebuilt.',
      repairs: [
        {
          kind: "watch_page",
          address: "https://city.example/",
          why: "The page may have been rebuilt.",
        },
        { kind: "pause", why: "It need not be asked any more." },
      ],
    };
    const desk = await serveDesk(db, {
      now: () => DESK_NOW,
      discover: async () => FOUND,
      repairs: {
        list: async () => ({ tasks: [task], next: undefined }),
        find: async () => task,
        search: async () => FOUND,
        accept: async () => "Done.",
        previewRule: async () => ({
          items: ITEMS.map((item) => ({ ...item, categories: [], enclosures: [] })),
          warnings: [
            {
              code: "incomplete_items",
              message: "2 of 5 elements have no title or no link and were passed over.",
            },
          ],
        }),
        correctRule: async () => undefined,
      },
    });
    try {
      const session = await aSession(desk, await aPerson(desk, "administrator"));
      await body(
        (screen, visit) =>
          withPage(screen, async (page) => {
            await page.context().addCookies([{ ...session, url: desk.address }]);
            await page.goto(`${desk.address}/desk/sources`);
            await visit(page);
          }),
        id,
      );
    } finally {
      await desk.stop();
    }
  })();
}

async function check(page: Page, name: string): Promise<void> {
  assert.deepEqual(await axeFindings(page), [], name);
  assert.equal(await isTooWide(page), false, `${name} is too wide`);
}

test("adding and repairing sources reads well on every screen", () =>
  atSources(async (sign, id) => {
    for (const screen of SCREENS) {
      await sign(screen, async (page) => {
        await page.getByLabel("Add a source by").fill("city.example");
        await page.locator(".add-source button").click();
        await page.getByText("the likeliest first").waitFor();
        await check(page, "proposals");

        await page.goto(new URL("/desk/sources/repairs", page.url()).href);
        await check(page, "repairs");
        await page.getByRole("button", { name: "Find the list" }).click();
        await page.getByRole("button", { name: "Read this instead" }).first().waitFor();
        await check(page, "replacements");

        await page.goto(new URL(`/desk/sources/${id}/rule`, page.url()).href);
        for (const [label, selector] of [
          ["Each item", "li.news"],
          ["Its title", "h2"],
          ["Its link", "a"],
        ] as const)
          await page.getByLabel(label).fill(selector);
        await page.getByRole("button", { name: "Try it" }).click();
        await page.getByText("On the page as it is now").waitFor();
        await check(page, "rule");
      });
    }
  }));
