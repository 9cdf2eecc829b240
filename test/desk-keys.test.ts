import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { decideStory } from "../src/desk/decide-story.ts";
import { listStories } from "../src/storage/stories/stories.ts";
import { atDesk, type AtDesk, DESK_NOW } from "./helpers/at-desk.ts";
import { withPage } from "./helpers/open-browser.ts";
import { aPerson, aSession } from "./helpers/servers/serve-desk.ts";

const WIDE = { width: 1280, scheme: "light" } as const;

function atInbox(
  { desk }: AtDesk,
  body: (page: Page) => Promise<void>,
  path = "/desk/inbox",
): Promise<void> {
  return withPage(WIDE, async (page) => {
    const session = await aSession(desk, "editor-example-org");
    await page.context().addCookies([{ ...session, url: desk.address }]);
    await page.goto(`${desk.address}${path}`);
    await body(page);
  });
}

const notice = (page: Page) => page.locator("#notice");
const current = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement.closest('[data-row]')?.id ?? document.activeElement.id");
const nothingOnItsWay = (page: Page) =>
  page.locator(".doing").first().waitFor({ state: "detached" });
const idsIn = async ({ db }: AtDesk, state: "inbox" | "later" | "passed" | "picked") =>
  (await listStories(db, { state, most: 99 })).map(({ id }) => id).toSorted((a, b) => a - b);

test(
  "twelve quick keys decide twelve stories on a slow line, none twice; as many undos take all back",
  atDesk("editor", (at) =>
    atInbox(at, async (page) => {
      const first = (await listStories(at.db, { state: "inbox", most: 12 })).map(({ id }) => id);
      await page.route(/decision|undo/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        await route.continue();
      });
      const heights = () =>
        page.evaluate(
          "[...document.querySelectorAll('[data-row]')].slice(0, 14).map((row) => Math.round(row.getBoundingClientRect().top + scrollY))",
        );
      const before = await heights();
      await page.keyboard.press("j");
      for (let press = 0; press < 12; press += 1) await page.keyboard.press("l");
      await nothingOnItsWay(page);
      assert.deepEqual(
        await idsIn(at, "later"),
        first.toSorted((a, b) => a - b),
      );
      assert.deepEqual(await heights(), before, "rows keep their height");

      await page.reload();
      for (let press = 0; press < 12; press += 1) await page.keyboard.press("u");
      await notice(page).getByText("Taken back").waitFor();
      await page.keyboard.press("u");
      await notice(page).getByText("Nothing left to undo").waitFor();
      assert.deepEqual(await idsIn(at, "later"), []);
    }),
  ),
);

test(
  "a key that finds no connection says so at its row, and can be pressed again",
  atDesk("editor", (at) =>
    atInbox(at, async (page) => {
      await page.keyboard.press("j");
      const row = await current(page);
      await page.context().setOffline(true);
      await page.keyboard.press("l");
      await notice(page).getByText("Not done, because there is no connection").waitFor();
      assert.deepEqual(await idsIn(at, "later"), []);
      await page.context().setOffline(false);
      await page.keyboard.press("k");
      assert.equal(await current(page), row);
      await page.keyboard.press("l");
      await notice(page).getByText("Put off").waitFor();
      assert.deepEqual(await idsIn(at, "later"), [Number(row.replace("story-", ""))]);
    }),
  ),
);

test(
  "j goes on behind the last row of the page, and a decision on the last row too",
  atDesk("editor", (at) =>
    atInbox(at, async (page) => {
      await page.locator("[data-row] .story-title a").last().focus();
      await page.keyboard.press("l");
      await page.locator("[data-row]").nth(59).waitFor();
      await page.locator("li[data-row]:nth-of-type(51):focus-within").waitFor();
      await nothingOnItsWay(page);
      await page.locator("[data-row] .story-title a").last().focus();
      await page.keyboard.press("j");
      await notice(page).getByText("the end of this list").waitFor();
      assert.equal((await idsIn(at, "later")).length, 1);
    }),
  ),
);

test(
  "who decides on a stale list is told what a colleague decided, and may insist",
  atDesk("editor", (at) =>
    atInbox(at, async (page) => {
      const ann = await aPerson(at.desk, "editor", "ann@example.org");
      const [story] = await listStories(at.db, { state: "inbox", most: 1 });
      const storyId = story?.id ?? 0;
      await decideStory(at.db, { storyId, verdict: "pick", by: ann, now: DESK_NOW });
      await page.keyboard.press("j");
      await page.keyboard.press("x");
      await page.keyboard.press("2");
      await notice(page)
        .getByText("Editor Person picked this just now, so yours was not done")
        .waitFor();
      assert.deepEqual(await idsIn(at, "picked"), [storyId]);
      await notice(page).getByRole("button", { name: "Pass it all the same" }).click();
      await notice(page).getByText("Passed (Not new)").waitFor();
      assert.deepEqual(await idsIn(at, "passed"), [storyId]);
    }),
  ),
);

test(
  "the open story goes along with the list, and the focus stays in the list",
  atDesk("editor", (at) =>
    atInbox(at, async (page) => {
      await page.keyboard.press("j");
      await page.keyboard.press("o");
      await page.locator("#open-title").waitFor();
      await page.keyboard.press("j");
      const row = await current(page);
      await page.locator(`#open[data-story="${row.replace("story-", "")}"]`).waitFor();
      assert.equal(await current(page), row);
      assert.match(page.url(), new RegExp(`open=${row.replace("story-", "")}$`));
    }),
  ),
);

test(
  "keys work on a layout of another script, and letters can be turned off",
  atDesk("editor", (at) =>
    atInbox(at, async (page) => {
      const type = (key: string, code: string) =>
        page.evaluate(
          `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "${key}", code: "${code}", bubbles: true }))`,
        );
      await type("о", "KeyJ");
      await type("д", "KeyL");
      await notice(page).getByText("Put off").waitFor();
      await type("غ", "KeyU");
      await notice(page).getByText("Taken back").waitFor();

      await page.getByRole("button", { name: "Keys" }).click();
      await page.getByLabel("Letters are keys").uncheck();
      await page.reload();
      await page.locator("[data-row] .story-title a").first().focus();
      await page.keyboard.press("l");
      await page.getByRole("button", { name: "Keys" }).click();
      assert.equal(await page.getByLabel("Letters are keys").isChecked(), false);
      assert.deepEqual(await idsIn(at, "later"), []);
    }),
  ),
);

test(
  "n writes: the headline has the focus and one line, Ctrl+Enter saves, with Shift it is sent on",
  atDesk("editor", (at) =>
    atInbox(at, async (page) => {
      await page.keyboard.press("n");
      await page.waitForURL("**/desk/cuttings/new");
      await page.keyboard.type("A headline");
      await page.keyboard.press("Enter");
      await page.keyboard.type(" of one line");
      await page.keyboard.press("Control+Enter");
      await notice(page).getByText("Saved.").waitFor();
      assert.equal(await page.getByLabel("Headline").inputValue(), "A headline of one line");
      await page.keyboard.press("Control+Shift+Enter");
      await notice(page).getByText("in review").waitFor();
    }),
  ),
);
