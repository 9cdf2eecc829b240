import assert from "node:assert/strict";
import { test } from "node:test";
import { getElementsByTagName, textContent } from "domutils";
import { parseDocument } from "htmlparser2";
import { aCutting, sampleViews } from "../../../test/helpers/sample-cuttings.ts";
import { monthsOf, sampleSite } from "../../../test/helpers/sample-site.ts";
import { type Cutting } from "../../model/cutting.ts";
import { NO_FACETS } from "../../model/facet.ts";
import { cuttingView, type CuttingView } from "../cutting-view.ts";
import { homePage } from "./home-page.ts";

function view(given: Partial<Cutting> = {}): CuttingView {
  return cuttingView(aCutting(given), { nameTerm: (_, id) => ({ id, name: id }) });
}

function render(
  cuttings: readonly CuttingView[],
  months = monthsOf(cuttings.map((cutting) => cutting.date)),
) {
  const markup = String(homePage(sampleSite(), { cuttings, months, hasDaysToCome: false }));
  const document = parseDocument(markup);
  const texts = (name: string) =>
    getElementsByTagName(name, document).map((element) => textContent(element).trim());
  const column = getElementsByTagName((name) => name === "h3" || name === "h4", document).map(
    (element) => textContent(element),
  );
  return { markup, texts, column };
}

test("a day's date stands once above its cuttings, in the order given", () => {
  const { column } = render([
    view({ date: "2019-01-09", headline: "B" }),
    view({ date: "2019-01-09", headline: "A" }),
    view({ date: "2019-01-08", headline: "C" }),
  ]);
  assert.deepEqual(column, ["9 January", "B", "A", "8 January", "C"]);
});

test("two cuttings with one headline on one day stay apart", () => {
  const { texts } = render([
    view({ id: 2, link: "https://a.example/2" }),
    view({ id: 1, link: "https://a.example/1" }),
  ]);
  assert.deepEqual(texts("h4"), ["A headline", "A headline"]);
});

test("a cutting without a link is a plain headline", () => {
  assert.match(render([view()]).markup, /<h4 class="headline">A headline<\/h4>/);
});

test("a headline is text, whatever it looks like", () => {
  const { markup, texts } = render([
    view({ headline: `<script>alert("1")</script>`, link: `https://a.example/"onclick="x` }),
  ]);
  assert.doesNotMatch(markup, /<script|"onclick/);
  assert.deepEqual(texts("h4"), [`<script>alert("1")</script>`]);
});

test("a publisher who is also the credit is named once", () => {
  const { markup } = render([view({ link: "https://a.example/", credit: "a.example" })]);
  assert.equal(markup.match(/<li>a\.example<\/li>/g)?.length, 1);
});

test("a cutting in another language is marked, and the site's own words inside of it are marked back", () => {
  assert.match(
    render([view({ language: "ar", facets: { ...NO_FACETS, kind: ["news"] } })]).markup,
    /<article class="cutting" lang="ar" dir="rtl">\s*<p class="kind" lang="en" dir="ltr">news/,
  );
});

test("where the page stops in the middle of a month it leads to the rest, and only there", () => {
  const all = sampleViews();
  const months = monthsOf(all.map((cutting) => cutting.date));
  assert.match(
    render(all.slice(0, 3), months).markup,
    /<a href="\/2019\/03\/">All of March 2019<\/a>/,
  );
  assert.doesNotMatch(render(all.slice(0, 6), months).markup, /All of/);
});
