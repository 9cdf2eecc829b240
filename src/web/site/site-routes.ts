import { Hono, type Context } from "hono";
import { localTime } from "../../lib/zoned-time.ts";
import { type Vocabularies } from "../../model/facet.ts";
import { termWords } from "../../model/views/term-words.ts";
import { VIEWS_PATH } from "../../model/views/view-address.ts";
import { WHOLE_VIEW } from "../../model/views/view.ts";
import { DEFAULT_SITE_SETTINGS, type SiteSettings } from "../../model/site-settings.ts";
import { CITATION_FILES } from "../../publish/citations/citation-files.ts";
import { CALENDAR } from "../../publish/calendar/calendar-view.ts";
import { FEEDS } from "../../publish/feeds/feed-view.ts";
import { cuttingPath } from "../../publish/cutting-path.ts";
import { nameTerms } from "../../publish/name-terms.ts";
import { type SiteView } from "../../publish/site-view.ts";
import { API_PAGE_PATH, apiPage } from "../../publish/site/api-page.ts";
import { FIND_PATH } from "../../publish/site/find-path.ts";
import { errorPage } from "../../publish/site/error-page.ts";
import { wordsFor } from "../../publish/words/words-for.ts";
import { type Database } from "../../storage/database.ts";
import { readSiteSettings } from "../../storage/cuttings/site-settings.ts";
import { readSiteVersion, type Shelf } from "../../storage/cuttings/site-version.ts";
import { addApiRoutes } from "./api/add-api-routes.ts";
import { addEmbedRoutes } from "./embeds/add-embed-routes.ts";
import { answerPage } from "./pages/answer-page.ts";
import { errorResponse } from "../http/error-response.ts";
import { packReplies } from "./pack-replies.ts";
import { pageCache } from "./page-cache.ts";
import { type Assets } from "../http/serve-assets.ts";
import { shareNext } from "./share-next.ts";
import { htmlReply } from "./pages/html-reply.ts";
import { makeCalendar } from "./pages/make-calendar.ts";
import { makeCitation } from "./pages/make-citation.ts";
import { makeCuttingPage } from "./pages/make-cutting-page.ts";
import { makeFeed } from "./pages/make-feed.ts";
import { makeFind } from "./pages/make-find.ts";
import { makeHome } from "./pages/make-home.ts";
import { makeMonth } from "./pages/make-month.ts";
import { makeNotFound } from "./pages/make-not-found.ts";
import { makeRobots } from "./pages/make-robots.ts";
import { makeSitemap } from "./pages/make-sitemap.ts";
import { makeSources } from "./pages/make-sources.ts";
import { makeText, TEXT_PAGES } from "./pages/make-text.ts";
import { type Making } from "./pages/making.ts";
import { addViewRoutes, type AnswerKept, type Made } from "./add-view-routes.ts";

export type SiteParts = {
  readonly db: Database;
  readonly vocabularies: Vocabularies;
  /** Public address without a slash at its end. */
  readonly address: string;
  /** What the fetcher sends, for the page that explains it. */
  readonly userAgent: string;
  readonly assets: Assets;
  readonly now: () => Date;
  /** Told of every error that is not a person's to act on. */
  readonly onError: (error: unknown) => void;
};

/** The two that the first screen of every page is set in. */
const FIRST_FONTS = [
  "fonts/newsreader-latin-wght-normal.woff2",
  "fonts/public-sans-latin-wght-normal.woff2",
];

/** Some hundreds of pages with their packed forms. */
const MOST_LASTING_BYTES = 24_000_000;
/** Whoever goes through all combinations of filters pushes out none of the others. */
const MOST_OF_MANY_BYTES = 8_000_000;

/** What most pages show. */
const PAGES: readonly Shelf[] = ["cuttings", "settings"];

/** Names that feeds have elsewhere. */
const FEED_ALIASES: Readonly<Record<string, string>> = {
  "/feed": "/feed.rss",
  "/feed/": "/feed.rss",
  "/rss": "/feed.rss",
  "/feed.xml": "/feed.rss",
  "/rss.xml": "/feed.rss",
  "/index.xml": "/feed.rss",
  "/atom": "/feed.atom",
  "/atom.xml": "/feed.atom",
};

const MONTH = "/:year{[0-9]{4}}/:month{(?:0[1-9]|1[0-2])}";

/** No text in Postgres may hold a NUL, not even one that is only looked for. */
const NAME = ":name{[^/\\x00]+}";

/** The public site. Mounted last: whatever nobody else answers is a page that is not here. */
export function siteRoutes(parts: SiteParts): Hono {
  const lasting = pageCache(parts.now, MOST_LASTING_BYTES);
  const ofMany = pageCache(parts.now, MOST_OF_MANY_BYTES);
  const packing = packReplies();
  const words = termWords(parts.vocabularies);
  const readVersion = shareNext(() => readSiteVersion(parts.db));
  // The page that says what broke cannot ask a broken database for the site's name.
  let lastSettings = DEFAULT_SITE_SETTINGS;
  const makingNow = async (): Promise<Making> => {
    lastSettings = await readSiteSettings(parts.db);
    return {
      today: localTime(parts.now(), lastSettings.timeZone).slice(0, "YYYY-MM-DD".length),
      db: parts.db,
      userAgent: parts.userAgent,
      site: siteView(parts, lastSettings),
      nameTerm: nameTerms(parts.vocabularies, lastSettings.language),
      vocabularies: parts.vocabularies,
      termWords: words,
    };
  };
  const routes = new Hono();
  const answer: AnswerKept = (context, { isOneOfMany = false, ...page }, make) =>
    answerPage(context, parts, {
      ...page,
      cache: isOneOfMany ? ofMany : lasting,
      packing,
      readVersion,
      make: async () => make(await makingNow()),
    });
  const get: Get = (path, shelves, make) => {
    routes.get(path, (context) =>
      answer(context, { key: context.req.path, shelves }, (making) => make(making, context)),
    );
  };

  addOtherAddresses(routes);
  addPages(get);
  addViewRoutes(routes, { answer, words });
  addEmbedRoutes(routes, { answer, words, address: parts.address });
  addApiRoutes(routes, { answer, words, onError: parts.onError });
  routes.get(MONTH, (context) => context.redirect(`${context.req.path}/`, 301));
  routes.get("/favicon.ico", (context) => context.redirect(parts.assets.address("icon.png")));
  get("*", ["settings"], makeNotFound);
  routes.onError((error, context) => {
    const { status, retryAfterSeconds } = errorResponse(error, parts.onError);
    if (retryAfterSeconds !== undefined) context.header("retry-after", String(retryAfterSeconds));
    const site = siteView(parts, lastSettings);
    return context.html(errorPage(site, site.words.broken), status as 500);
  });
  return routes;
}

/** Where readers and programs look first, and slips that mean one page: each leads there. */
function addOtherAddresses(routes: Hono): void {
  for (const [path, to] of Object.entries(FEED_ALIASES))
    routes.get(path, (context) => context.redirect(to, 301));
  routes.get("/:year{[0-9]{4}}/", (context) => leadToYear(context));
  routes.get("/:year{[0-9]{4}}", (context) => leadToYear(context));
  routes.get(`${MONTH}/${NAME}/`, (context) =>
    context.redirect(cuttingPath(context.req.path.slice(1, -1).normalize("NFC")), 301),
  );
  routes.get(`${MONTH}/${NAME}`, async (context, next) => {
    const path = context.req.path.slice(1);
    const settled = path.normalize("NFC");
    return settled === path ? next() : context.redirect(cuttingPath(settled), 301);
  });
}

function leadToYear(context: Context): Response {
  const year = context.req.param("year") ?? "";
  return context.redirect(`${VIEWS_PATH}?from=${year}&to=${year}`, 301);
}

type Get = (
  path: string,
  shelves: readonly Shelf[],
  make: (making: Making, context: Context) => Made,
) => void;

/** What has one address each; views of any filters have theirs elsewhere. */
function addPages(get: Get): void {
  get("/", PAGES, makeHome);
  get(`${MONTH}/`, PAGES, (making, context) =>
    makeMonth(making, `${context.req.param("year")}-${context.req.param("month")}`),
  );
  get(`${MONTH}/${NAME}`, PAGES, (making, context) =>
    makeCuttingPage(making, context.req.path.slice(1)),
  );
  for (const one of CITATION_FILES)
    get(`${MONTH}/${NAME}/${one.file}`, PAGES, (making, context) =>
      makeCitation(making, context.req.path.slice(1, -`/${one.file}`.length), one),
    );
  for (const path of TEXT_PAGES) get(path, ["settings"], (making) => makeText(making, path));
  get(FIND_PATH, PAGES, makeFind);
  get(API_PAGE_PATH, ["settings"], ({ site }) => htmlReply(apiPage(site)));
  get("/sources", ["sources", "settings"], makeSources);
  for (const feed of FEEDS)
    get(`/${feed.file}`, PAGES, (making) =>
      makeFeed(making, feed, { view: WHOLE_VIEW, ignored: [] }),
    );
  get(`/${CALENDAR.file}`, PAGES, (making) =>
    makeCalendar(making, { view: WHOLE_VIEW, ignored: [] }),
  );
  get("/sitemap.xml", PAGES, makeSitemap);
  get("/robots.txt", ["settings"], makeRobots);
}

function siteView({ assets, address }: SiteParts, settings: SiteSettings): SiteView {
  return {
    settings,
    address,
    words: wordsFor(settings.language),
    assets: {
      style: assets.address("style.css"),
      embedStyle: assets.address("embed.css"),
      icon: assets.address("icon.svg"),
      picture: assets.address("icon.png"),
      fonts: FIRST_FONTS.map(assets.address),
    },
  };
}
