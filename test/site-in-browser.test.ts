import assert from "node:assert/strict";
import { after, test } from "node:test";
import { SCREENS, withPage } from "./helpers/open-browser.ts";
import { serveSample } from "./helpers/servers/serve-sample.ts";

const server = await serveSample();
after(() => server.stop());

/** Sums what moved after it was drawn, as the browser itself counts it. */
const SUM_OF_SHIFTS = `new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})`;

test("a page asks this server alone, and gets all that it asks for", () =>
  withPage({ width: 1280, scheme: "light" }, async (page) => {
    const asked: string[] = [];
    const failed: string[] = [];
    page.on("request", (request) => void asked.push(request.url()));
    page.on("response", (response) => void (response.ok() || failed.push(response.url())));
    await page.goto(`${server.address}/`);
    await page.evaluate("document.fonts.ready");
    assert.ok(
      asked.some((url) => url.endsWith(".woff2")),
      "our own fonts are used",
    );
    assert.deepEqual(
      asked.filter((url) => new URL(url).origin !== server.address),
      [],
    );
    assert.deepEqual(failed, []);
  }));

/**
 * The faces that stand in for ours are fitted to these; on a machine with none of them some
 * movement is expected.
 */
const FITTED = `["Georgia", "Noto Serif", "DejaVu Serif"].some((name) => {
  const pen = document.createElement("canvas").getContext("2d");
  const widthIn = (font) => { pen.font = "100px " + font; return pen.measureText("Cuttings will grow").width; };
  return widthIn('"' + name + '", monospace') !== widthIn("monospace");
})`;

test("nothing moves when the fonts arrive", (context) =>
  withPage({ width: 1280, scheme: "light" }, async (page) => {
    if (!(await page.evaluate(FITTED)))
      return context.skip("no font that ours are fitted to is installed");
    await page.route("**/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    await page.goto(`${server.address}/`);
    await page.evaluate("document.fonts.ready");
    const shift = Number(await page.evaluate(SUM_OF_SHIFTS));
    assert.ok(shift < 0.01, `layout shift ${shift}`);
  }));

/** Cuttings that stand whole on the first screen. */
const SEEN_WHOLE = `[...document.querySelectorAll(".cutting")].filter((one) => one.getBoundingClientRect().bottom <= innerHeight).length`;

for (const [width, height, path, least] of [
  [1280, 900, "/", 6],
  [390, 844, "/usual", 3],
] as const)
  test(`who comes at ${width} × ${height} sees ${least} cuttings whole`, () =>
    withPage({ width, scheme: "light" }, async (page) => {
      await page.setViewportSize({ width, height });
      await page.goto(`${server.address}${path}`);
      await page.evaluate("document.fonts.ready");
      const seen = Number(await page.evaluate(SEEN_WHOLE));
      assert.ok(seen >= least, `${seen} are whole`);
    }));

test("the way on from a page that is not there stands below its words", () =>
  withPage({ width: 1280, scheme: "light" }, async (page) => {
    await page.goto(`${server.address}/not-found`);
    const starts = await page.evaluate(
      `["h1", ".onward a"].map((one) => document.querySelector(one).getBoundingClientRect().left)`,
    );
    const [heading, link] = starts as readonly [number, number];
    assert.equal(link, heading);
  }));

test("the first key leads past the masthead, and focus can be seen on everything that it reaches", () =>
  withPage({ width: 320, scheme: "dark" }, async (page) => {
    await page.goto(`${server.address}/`);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate("document.activeElement.getAttribute('href')"), "#content");
    assert.equal(
      await page.evaluate("document.activeElement.getBoundingClientRect().top >= 0"),
      true,
    );
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate("document.activeElement.id"), "content");
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press("Tab");
      const [href, outline] = (await page.evaluate(
        "[document.activeElement.getAttribute('href'), getComputedStyle(document.activeElement).outlineStyle]",
      )) as [string, string];
      assert.equal(outline, "solid", href);
    }
  }));

test("whatever can be pressed is 24 px high, or stands in a sentence", () =>
  withPage({ width: 320, scheme: "light" }, async (page) => {
    for (const path of [
      "/",
      "/about",
      server.pages.find((one) => one.name === "cutting 1")?.path ?? "",
    ]) {
      await page.goto(`${server.address}${path}`);
      const small = await page.evaluate(`[...document.querySelectorAll("a, summary, button")]
        .filter((one) => one.closest("p:not(.onward, .mistake, .nameplate, .day-of)") === null && !one.classList.contains("skip"))
        .filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.outerHTML)`);
      assert.deepEqual(small, [], path);
    }
  }));

for (const { width, scheme } of SCREENS)
  test(`paper, ink and green follow the device at ${width} px in ${scheme}`, () =>
    withPage({ width, scheme }, async (page) => {
      await page.goto(`${server.address}/`);
      const paper = String(
        await page.evaluate("getComputedStyle(document.documentElement).backgroundColor"),
      );
      const lightness = Number(/\d+/.exec(paper)?.[0]);
      assert.equal(lightness > 128, scheme === "light", paper);
    }));
