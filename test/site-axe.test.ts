import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axeFindings, isTooWide, SCREENS, withPage, type Screen } from "./helpers/open-browser.ts";
import { serveSample, type SampleServer } from "./helpers/servers/serve-sample.ts";

/** One of each kind: among the cuttings the fullest, a Japanese, an Arabic and a bare one. */
const PAGES = new Set([
  "home",
  "home of hostile words",
  "cutting of hostile words",
  "view",
  "empty home",
  "month",
  "cutting 1",
  "cutting 3",
  "cutting 6",
  "cutting 12",
  "about",
  "sources",
  "bot",
  "not found",
]);

/** What other words and another direction can break. */
const TRANSLATED = new Set(["home", "cutting 1", "bot"]);

const server = await serveSample();
after(() => server.stop());

for (const screen of SCREENS)
  test(`every page is clean under axe and fits ${screen.width} px in ${screen.scheme}`, () =>
    checkPages(server, PAGES, screen));

for (const language of ["ar", "fr", "es"]) {
  test(`other words still fit a telephone, clean under axe, in ${language}`, async () => {
    const translated = await serveSample({ language });
    try {
      await checkPages(translated, TRANSLATED, { width: 320, scheme: "light" });
    } finally {
      await translated.stop();
    }
  });
}

test("axe finds what is wrong", () =>
  withPage({ width: 320, scheme: "light" }, async (page) => {
    await page.setContent(
      "<html lang=en><title>t</title><main><h1>h</h1><img src=x><p style='color:#ccc;background:#fff'>pale</p></main>",
    );
    const rules = (await axeFindings(page)).map((finding) => finding.split(":", 1)[0]);
    assert.deepEqual(rules.sort(), ["color-contrast", "image-alt"]);
  }));

async function checkPages(
  { address, pages }: SampleServer,
  names: ReadonlySet<string>,
  screen: Screen,
): Promise<void> {
  await withPage(screen, async (page) => {
    for (const { name, path } of pages.filter((one) => names.has(one.name))) {
      await page.goto(`${address}${path}`);
      assert.deepEqual(await axeFindings(page), [], name);
      assert.equal(await isTooWide(page), false, `${name} scrolls sideways`);
    }
  });
}
