import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { listCuttings } from "../src/storage/cuttings/cutting-lists.ts";
import { atDesk, type AtDesk } from "./helpers/at-desk.ts";
import { withPage } from "./helpers/open-browser.ts";
import { aSession, PASSWORD } from "./helpers/servers/serve-desk.ts";

const FEW = { stories: 3 };

function writing({ desk }: AtDesk, body: (page: Page) => Promise<void>): Promise<void> {
  return withPage({ width: 1280, scheme: "light" }, async (page) => {
    const session = await aSession(desk, "editor-example-org");
    await page.context().addCookies([{ ...session, url: desk.address }]);
    await page.goto(`${desk.address}/desk/cuttings/new`);
    await body(page);
  });
}

const headline = (page: Page) => page.getByLabel("Headline");
const drafts = ({ db }: AtDesk) => listCuttings(db, { states: ["draft"] });

test(
  "what was written and not saved is offered when its writer comes back, in a new cutting and in an old one",
  atDesk(
    "editor",
    (at) =>
      writing(at, async (page) => {
        await headline(page).pressSequentially("Half a thought");
        await page.getByText("Kept at").waitFor();
        await page.goto(`${at.desk.address}/desk/inbox`);
        await page.goto(`${at.desk.address}/desk/cuttings/new`);
        await page.getByText("You wrote something").waitFor();
        await page.getByRole("link", { name: "Go on with it" }).click();
        assert.equal(await headline(page).inputValue(), "Half a thought");
        await page.keyboard.press("Control+Enter");
        await page.locator("#notice").getByText("Saved.").waitFor();
        const [draft] = await drafts(at);

        await headline(page).pressSequentially(", and a half");
        await page.getByText("Kept at").waitFor();
        await page.goto(`${at.desk.address}/desk/cuttings/new`);
        assert.equal(await page.getByText("You wrote something").count(), 0);
        await page.goto(`${at.desk.address}/desk/cuttings/${draft?.id}`);
        await page.getByText("which were kept and not saved").waitFor();
        assert.equal(await headline(page).inputValue(), "Half a thought, and a half");
        await page.getByRole("button", { name: "go back to what is saved" }).click();
        await page.getByText("which were kept and not saved").waitFor({ state: "detached" });
        assert.equal(await headline(page).inputValue(), "Half a thought");
        assert.equal((await drafts(at)).length, 1);
      }),
    FEW,
  ),
);

test(
  "a session that ends while somebody writes is a door over the form, and the words go on",
  atDesk(
    "editor",
    (at) =>
      writing(at, async (page) => {
        await at.db.deleteFrom("session").execute();
        await headline(page).pressSequentially("Not lost");
        await page.getByRole("heading", { name: "Sign in again" }).waitFor();
        await page.locator("#door-email").fill("editor@example.org");
        await page.locator("#door-password").fill("not the right one");
        await page.locator("#door").getByRole("button", { name: "Sign in" }).click();
        await page.locator("#door-problem").getByText("do not belong together").waitFor();
        await page.locator("#door-password").fill(PASSWORD);
        await page.locator("#door").getByRole("button", { name: "Sign in" }).click();
        await page.locator("#notice").getByText("You are in again").waitFor();
        assert.equal(await headline(page).inputValue(), "Not lost");
        await headline(page).press("Control+Enter");
        await page.locator("#notice").getByText("Saved.").waitFor();
        assert.equal((await drafts(at))[0]?.headline, "Not lost");
      }),
    FEW,
  ),
);

test(
  "without a connection nothing is saved, the words stay, and the key can be pressed again",
  atDesk(
    "editor",
    (at) =>
      writing(at, async (page) => {
        await headline(page).fill("Said in a tunnel");
        await page.context().setOffline(true);
        await page.keyboard.press("Control+Enter");
        await page.locator("#saying").getByText("there is no connection").waitFor();
        assert.deepEqual(await drafts(at), []);
        await page.context().setOffline(false);
        await page.getByRole("button", { name: "Save", exact: true }).click();
        await page.locator("#notice").getByText("Saved.").waitFor();
        assert.equal((await drafts(at))[0]?.headline, "Said in a tunnel");
      }),
    FEW,
  ),
);

test(
  "what is too long is kept and counted, and saved once it is shorter",
  atDesk(
    "editor",
    (at) =>
      writing(at, async (page) => {
        const long = "word ".repeat(2_000).trim();
        await headline(page).fill(long);
        await page.getByText("9999 of 300").waitFor();
        await page.keyboard.press("Control+Enter");
        await page.locator("#problems").getByText("9999 characters; at most 300 fit").waitFor();
        assert.equal(await headline(page).inputValue(), long);
        await headline(page).fill("Short enough");
        await page.keyboard.press("Control+Enter");
        await page.locator("#notice").getByText("Saved.").waitFor();
        assert.deepEqual(
          (await drafts(at)).map((draft) => draft.headline),
          ["Short enough"],
        );
      }),
    FEW,
  ),
);
