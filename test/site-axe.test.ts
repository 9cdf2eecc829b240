import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axeFindings, isTooWide, SCHEMES, WIDTHS, withPage } from "./helpers/open-browser.ts";
import { serveSample } from "./helpers/serve-sample.ts";

/** One of each kind: among the cuttings the fullest, a Japanese, an Arabic and a bare one. */
const PAGES = new Set(["home", "empty home", "month", "cutting 1", "cutting 3", "cutting 6", "cutting 12", "about", "sources", "bot", "not found"]);

const server = await serveSample();
after(() => server.stop());

for (const width of WIDTHS) {
  for (const scheme of SCHEMES) {
    test(`every page is clean under axe and fits ${width} px in ${scheme}`, () =>
      withPage({ width, scheme }, async (page) => {
        for (const { name, path } of server.pages.filter((one) => PAGES.has(one.name))) {
          await page.goto(`${server.address}${path}`);
          assert.deepEqual(await axeFindings(page), [], name);
          assert.equal(await isTooWide(page), false, `${name} scrolls sideways`);
        }
      }));
  }
}

test("axe finds what is wrong", () =>
  withPage({ width: 320, scheme: "light" }, async (page) => {
    await page.setContent("<html lang=en><title>t</title><main><h1>h</h1><img src=x><p style='color:#ccc;background:#fff'>pale</p></main>");
    const rules = (await axeFindings(page)).map((finding) => finding.split(":", 1)[0]);
    assert.deepEqual(rules.sort(), ["color-contrast", "image-alt"]);
  }));
