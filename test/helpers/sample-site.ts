import { type SiteSettings } from "../../src/model/site-settings.ts";
import { type SiteView } from "../../src/publish/site-view.ts";
import { apiPage } from "../../src/publish/site/api-page.ts";
import { aboutPage } from "../../src/publish/site/about-page.ts";
import { cuttingPage } from "../../src/publish/site/cutting-page.ts";
import { errorPage } from "../../src/publish/site/error-page.ts";
import { homePage } from "../../src/publish/site/home-page.ts";
import { monthPage } from "../../src/publish/site/month-page.ts";
import { type MonthCount } from "../../src/publish/site/month-menu.ts";
import { monthPath } from "../../src/publish/site/month-path.ts";
import { sourcesPage } from "../../src/publish/site/sources-page.ts";
import { statementPage } from "../../src/publish/site/statement-page.ts";
import { viewPage, type ViewPage } from "../../src/publish/site/view-page.ts";
import { findPage } from "../../src/publish/site/find-page.ts";
import { type ChoicesView } from "../../src/publish/site/choices-view.ts";
import { type CuttingView } from "../../src/publish/cutting-view.ts";
import { wordsFor } from "../../src/publish/words/words-for.ts";
import { SAMPLE_PUBLISHERS, SAMPLE_SETTINGS, sampleViews } from "./sample-cuttings.ts";

export type SamplePage = { readonly name: string; readonly path: string; readonly markup: string };

export function sampleSite(
  settings: Partial<SiteSettings> = {},
  address: (name: string) => string = (name) => `/assets/${name}`,
): SiteView {
  const all = { ...SAMPLE_SETTINGS, ...settings };
  return {
    settings: all,
    address: "https://cuttings.example",
    words: wordsFor(all.language),
    assets: {
      style: address("style.css"),
      embedStyle: address("embed.css"),
      icon: address("icon.svg"),
      picture: address("icon.png"),
      fonts: [
        address("fonts/newsreader-latin-wght-normal.woff2"),
        address("fonts/public-sans-latin-wght-normal.woff2"),
      ],
    },
  };
}

/** Every kind of public page over the sample cuttings, and the empty home. */
export function samplePages(site: SiteView): SamplePage[] {
  const views = sampleViews(site.settings.language);
  const months = monthsOf(views.map((view) => view.date));
  const month = "2019-02";
  const { words, settings } = site;
  const bot = words.bot({
    site: settings.name,
    userAgent: `Cuttings/1.0 (+${site.address}/bot)`,
    robotsToken: "Cuttings",
  });
  const pages: [name: string, path: string, markup: unknown][] = [
    ["home", "/", homePage(site, { cuttings: views, months, hasDaysToCome: true })],
    [
      "home, cut off",
      "/cut-off",
      homePage(site, { cuttings: views.slice(0, 9), months, hasDaysToCome: false }),
    ],
    [
      "home of usual lengths",
      "/usual",
      homePage(site, {
        cuttings: views.filter(({ headline }) => headline.length < USUAL_LENGTH),
        months,
        hasDaysToCome: false,
      }),
    ],
    [
      "home of hostile words",
      "/hostile",
      homePage(
        {
          ...site,
          settings: { ...settings, name: LONG_WORD, tagline: LONG_WORD, about: LONG_WORD },
        },
        { cuttings: views.slice(0, 4).map(hostile), months, hasDaysToCome: false },
      ),
    ],
    ["cutting of hostile words", "/hostile-cutting", hostileCutting(site, views)],
    [
      "empty home",
      "/empty",
      homePage(
        { ...site, settings: { ...settings, about: "", mission: "" } },
        { cuttings: [], months: [], hasDaysToCome: false },
      ),
    ],
    [
      "month",
      monthPath(month),
      monthPage(site, {
        month,
        months,
        furtherPath: `/cuttings?from=${month}&to=${month}&after=${month}-01_7`,
        cuttings: views.filter((view) => view.date.startsWith(month)),
      }),
    ],
    ...views.map((cutting, index): [string, string, unknown] => [
      `cutting ${index + 1}`,
      cutting.path,
      cuttingPage(site, { cutting, newer: views[index - 1], older: views[index + 1] }),
    ]),
    ["view", "/places/estonia", viewPage(site, sampleAnswer(views.slice(0, 12)))],
    [
      "further page of a view",
      "/further",
      viewPage(site, { ...sampleAnswer(views.slice(0, 3)), isPlain: false, isFurther: true }),
    ],
    [
      "empty view",
      "/empty-view",
      viewPage(site, {
        ...sampleAnswer([]),
        olderAfter: undefined,
        meant: { words: "waiting lists", path: "/cuttings?words=waiting+lists" },
        hasDaysToCome: true,
        unknown: ["<atlantis> & more"],
        leftOut: 2,
      }),
    ],
    ["about", "/about", aboutPage(site)],
    ["api", "/api", apiPage(site)],
    ["sources", "/sources", sourcesPage(site, { publishers: SAMPLE_PUBLISHERS })],
    ["no sources", "/no-sources", sourcesPage(site, { publishers: [] })],
    [
      "accessibility",
      "/accessibility",
      statementPage(site, "/accessibility", words.accessibility({ site: settings.name })),
    ],
    [
      "privacy",
      "/privacy",
      statementPage(site, "/privacy", words.privacy({ site: settings.name })),
    ],
    ["bot", "/bot", statementPage(site, "/bot", bot)],
    ["find", "/find", findPage(site, { ...SAMPLE_CHOICES, words: undefined, filters: [] })],
    ["not found", "/not-found", errorPage(site, words.notFound)],
    ["withdrawn", "/withdrawn", errorPage(site, words.withdrawn)],
    ["broken", "/broken", errorPage(site, words.broken)],
  ];
  return pages.map(([name, path, markup]) => ({ name, path, markup: String(markup) }));
}

/** Of a headline; one in ten is longer. */
const USUAL_LENGTH = 90;

/** No word that anybody pastes may widen a page. */
const LONG_WORD = "Verwaltungsgerichtsbarkeit".repeat(5).slice(0, 128);

function hostile(view: CuttingView): CuttingView {
  const name = LONG_WORD.toUpperCase();
  const link = `https://example.org/${LONG_WORD}`;
  return {
    ...view,
    headline: LONG_WORD,
    line: `${view.line ?? ""} ${link}`,
    credit: name,
    publisher: name,
    furtherLinks: [{ name, link }],
    facets: { ...view.facets, kind: [{ id: "news", name }] },
  };
}

function hostileCutting(site: SiteView, views: readonly CuttingView[]): unknown {
  const [cutting, ...others] = views.map(hostile);
  return cutting && cuttingPage(site, { cutting, newer: others[0], older: others[1] });
}

/** Every shape that choices take: none, folded, counted, of words that fit too much. */
const SAMPLE_CHOICES: ChoicesView = {
  facets: [
    {
      facet: "kind",
      chosen: [{ name: "Report", count: undefined, path: "/cuttings" }],
      others: [],
    },
    {
      facet: "place",
      chosen: [],
      others: Array.from({ length: 12 }, (_, n) => ({
        name:
          n === 3 ? "A place whose name is longer than any line that a phone has" : `Place ${n}`,
        count: 1_200 - n,
        path: `/places/place-${n}`,
      })),
    },
    {
      facet: "service",
      chosen: [],
      others: [{ name: "Health", count: undefined, path: "/services/health" }],
    },
    { facet: "theme", chosen: [], others: [] },
  ],
  words: "waiting lists",
  filters: [["kind", "report"]],
};

function sampleAnswer(cuttings: readonly CuttingView[]): ViewPage {
  return {
    title: "Report · Estonia, Japan or New Zealand · since May 2024 · “waiting lists”",
    address: { path: "/cuttings", query: "?kind=report&place=estonia&from=2024-05" },
    id: "/cuttings?kind=report&place=ee&from=2024-05-01",
    isPlain: true,
    cuttings,
    olderAfter: "2019-01-09_17",
    isFurther: false,
    hasDaysToCome: true,
    choices: SAMPLE_CHOICES,
    meant: undefined,
    unknown: [],
    leftOut: 0,
  };
}

export function monthsOf(dates: readonly string[]): MonthCount[] {
  return [...Map.groupBy(dates, (date) => date.slice(0, "YYYY-MM".length))].map(
    ([month, days]) => ({ month, count: days.length }),
  );
}
