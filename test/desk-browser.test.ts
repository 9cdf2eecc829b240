import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { aText } from "./helpers/makers.ts";
import { moveCutting } from "../src/desk/move-cutting.ts";
import { writeCutting } from "../src/desk/write-cutting.ts";
import { NO_FACETS } from "../src/model/facet.ts";
import { addItems } from "../src/storage/items/items.ts";
import { listCuttings } from "../src/storage/cuttings/cutting-lists.ts";
import { listStories } from "../src/storage/stories/stories.ts";
import { atDesk, DESK_NOW, type AtDesk } from "./helpers/at-desk.ts";
import { aNewItem } from "./helpers/makers.ts";
import { axeFindings, isTooWide, SCREENS, withPage, type Screen } from "./helpers/open-browser.ts";
import { aSession } from "./helpers/servers/serve-desk.ts";
import { placeAll } from "./helpers/database/place-all.ts";

const WIDE = { width: 1280, scheme: "light" } as const;

/** Signed in as that person, whose account is there already. */
function inBrowser(
  { desk }: AtDesk,
  role: string,
  screen: Screen & { readonly withoutScript?: boolean },
  body: (page: Page) => Promise<void>,
): Promise<void> {
  return withPage(screen, async (page) => {
    const session = await aSession(desk, `${role}-example-org`);
    await page.context().addCookies([{ ...session, url: desk.address }]);
    await page.goto(`${desk.address}/desk/inbox`);
    await body(page);
  });
}

const notice = (page: Page) => page.locator("#notice");
const focusedStory = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement.closest('[data-row]')?.id ?? document.activeElement.id");

test(
  "an editor triages by keys alone: next, later, pass with a reason, pick, undo; nothing moves and the focus goes on",
  atDesk("editor", (at) =>
    inBrowser(at, "editor", WIDE, async (page) => {
      const [first, second, third, fourth] = await listStories(at.db, { state: "inbox", most: 4 });
      assert.ok(first && second && third && fourth);
      const places = () =>
        page.locator("[data-row]").evaluateAll((rows) => rows.slice(0, 4).map((row) => row.id));
      const before = await places();

      await page.keyboard.press("j");
      assert.equal(await focusedStory(page), `story-${first.id}`);
      await page.keyboard.press("l");
      await notice(page).getByText("Put off").waitFor();
      assert.equal(await focusedStory(page), `story-${second.id}`);

      await page.keyboard.press("x");
      await page.keyboard.press("2");
      await notice(page).getByText("Passed (Not new)").waitFor();
      assert.equal(await focusedStory(page), `story-${third.id}`);

      await page.keyboard.press("p");
      await notice(page).getByText("Picked").waitFor();
      assert.equal(await focusedStory(page), `story-${fourth.id}`);
      assert.deepEqual(await places(), before, "decided rows stay where they were");
      assert.match(
        await page.locator("#piles").innerText(),
        /Inbox\s+57[\s\S]*Later\s+1[\s\S]*Picked\s+1[\s\S]*Passed\s+1[\s\S]*Drafts\s+1/,
      );

      await page.keyboard.press("u");
      await notice(page).getByText("Taken back").waitFor();
      assert.equal(await focusedStory(page), `story-${third.id}`);
      assert.equal((await listStories(at.db, { state: "picked", most: 9 })).length, 0);
    }),
  ),
);

test(
  "o opens beside the list and takes the focus there; k leads back; e edits; ? shows the keys",
  atDesk("editor", (at) =>
    inBrowser(at, "editor", WIDE, async (page) => {
      await page.keyboard.press("j");
      const title = await page.locator("[data-row] .story-title").first().innerText();
      await page.keyboard.press("o");
      await page.locator("#open-title").waitFor();
      assert.match(
        await page.locator("#open-title").innerText(),
        new RegExp(title.slice(0, 12).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
      );
      assert.equal(await focusedStory(page), "open-title");
      assert.match(page.url(), /open=\d+/);
      assert.match(await page.title(), /Inbox/);
      await page.keyboard.press("p");
      await notice(page).getByText("Picked").waitFor();
      await page.keyboard.press("Shift+?");
      assert.ok(await page.getByRole("dialog", { name: "Keys" }).isVisible());
      await page.keyboard.press("Escape");
      await page.keyboard.press("e");
      await page.waitForURL("**/desk/cuttings/*");
    }),
  ),
);

test(
  "keys are letters again where somebody writes",
  atDesk("editor", (at) =>
    inBrowser(at, "editor", WIDE, async (page) => {
      await page.goto(`${at.desk.address}/desk/cuttings/new`);
      await page.getByLabel("Headline").fill("");
      await page.getByLabel("Headline").pressSequentially("jump, explore & look up?");
      assert.equal(await page.getByLabel("Headline").inputValue(), "jump, explore & look up?");
      await page.locator("#preview").getByText("once its fields are right").waitFor();
    }),
  ),
);

test(
  "the preview follows the words as they are written",
  atDesk("publisher", (at) =>
    inBrowser(at, "publisher", WIDE, async (page) => {
      await page.goto(`${at.desk.address}/desk/cuttings/new`);
      await page.getByLabel("Headline").fill("A headline that grows");
      await page.locator("#preview h3").getByText("A headline that grows").waitFor();
      await page.getByLabel("Another place 1").fill("Kenya");
      await page.getByLabel("Another place 2").fill("France");
      assert.equal(await page.locator(".more-places input").count(), 3);
      await page.getByRole("button", { name: "Publish" }).click();
      await notice(page).getByText("published").waitFor();
      assert.deepEqual((await listCuttings(at.db, { states: ["published"] }))[0]?.facets.place, [
        "ke",
        "fr",
      ]);
    }),
  ),
);

test(
  "stories that come wait behind a line",
  atDesk("editor", (at) =>
    inBrowser(at, "editor", WIDE, async (page) => {
      const rows = await page.locator("[data-row]").count();
      await addItems(at.db, [aNewItem({ sourceId: 1, title: "Just in", publishedAt: undefined })], {
        now: new Date(DESK_NOW.getTime() + 1),
        rulesVersion: 1,
      });
      await placeAll(at.db);
      // The page asks each minute; the test does not wait so long.
      await page.evaluate(
        "htmx.ajax('GET', document.querySelector('#newer').getAttribute('hx-get'), { target: '#newer', swap: 'innerHTML' })",
      );
      await page.getByRole("link", { name: "1 new" }).waitFor();
      assert.equal(await page.locator("[data-row]").count(), rows);
    }),
  ),
);

test(
  "all of it works without script: pick, write, publish, withdraw, undo",
  atDesk("publisher", (at) =>
    inBrowser(at, "publisher", { ...WIDE, withoutScript: true }, async (page) => {
      await page.getByRole("button", { name: "Pick and draft" }).first().click();
      await notice(page).getByRole("link", { name: "Edit its cutting" }).click();
      await page.getByLabel("Kind", { exact: true }).selectOption("report");
      await page.getByLabel("Headline").fill("Made by hand");
      await page.getByLabel("Health").check();
      await page.getByRole("button", { name: "Publish", exact: true }).click();
      await notice(page).getByText("published").waitFor();
      await page.getByRole("button", { name: "Withdraw from the page" }).click();
      await notice(page).getByText("withdrawn").waitFor();

      await page.goto(`${at.desk.address}/desk/inbox`);
      await page.locator(".pass summary").first().click();
      await page.getByRole("button", { name: "Too local" }).first().click();
      await notice(page).getByText("Passed (Too local)").waitFor();
      await notice(page).getByRole("button", { name: "Undo" }).click();
      await notice(page).getByText("Taken back").waitFor();
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.waitForURL("**/desk/sign-in");
    }),
  ),
);

/** One of each kind of page: a browser's axe takes a second for each, and longer for long lists. */
const PATHS = [
  "/desk/inbox?open=1",
  "/desk/published",
  "/desk/cuttings/1",
  "/desk/sources",
  "/desk/sources/1",
  "/desk/settings",
  "/desk/people",
];

for (const { width, scheme } of SCREENS)
  test(
    `every page of the desk is clean under axe and fits ${width} px in ${scheme}`,
    atDesk(
      "administrator",
      async (at) => {
        const id = await writeCutting(at.db, {
          text: aText({ language: "ar", facets: { ...NO_FACETS, place: ["ke"] } }),
          by: "ann",
          now: DESK_NOW,
        });
        await moveCutting(at.db, id, { to: "published", by: "ann", now: DESK_NOW });
        await inBrowser(at, "administrator", { width, scheme }, async (page) => {
          for (const path of PATHS) {
            await page.goto(`${at.desk.address}${path}`);
            assert.deepEqual(await axeFindings(page), [], path);
            assert.equal(await isTooWide(page), false, `${path} scrolls sideways`);
            assert.deepEqual(
              await page.evaluate(SMALL_TARGETS),
              [],
              `${path} has targets under 24 px`,
            );
          }
          await page.goto(`${at.desk.address}/desk/inbox`);
          await page.locator(".pass summary").first().click();
          assert.deepEqual(await axeFindings(page), [], "with its reasons open");
        });
      },
      { stories: 8, publishers: 20 },
    ),
  );

/**
 * WCAG 2.5.8, without its exception for links in a sentence but for those that stand in a line of
 * words.
 */
const SMALL_TARGETS = `[...document.querySelectorAll("a, button, summary, select, input:not([type=hidden])")]
  .filter((one) => one.checkVisibility() && one.closest("p, dd, h1, h2, h3, .skip, .unseen, .notice") === null)
  .map((one) => [one.outerHTML.slice(0, 90), one.closest("label")?.getBoundingClientRect() ?? one.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && (box.height < 24 || box.width < 24)).map(([markup]) => markup)`;
