import { type Context, type Hono } from "hono";
import { type TermWords } from "../../model/views/term-words.ts";
import { PLAIN_PATHS, VIEWS_PATH } from "../../model/views/view-address.ts";
import { CALENDAR } from "../../publish/calendar/calendar-view.ts";
import { FEEDS } from "../../publish/feeds/feed-view.ts";
import { type Shelf } from "../../storage/cuttings/site-version.ts";
import { type Reply } from "./make-reply.ts";
import { makeCalendar } from "./pages/make-calendar.ts";
import { makeFeed } from "./pages/make-feed.ts";
import { makeView } from "./pages/make-view.ts";
import { type Making } from "./pages/making.ts";
import { readAskedView } from "./read-asked-view.ts";

export type Made = Promise<Reply> | Reply;

/** What a page is kept by, and what it shows. */
export type KeptPage = {
  readonly key: string;
  readonly shelves: readonly Shelf[];
  readonly isOneOfMany?: boolean;
};

/** Publishers are named in a view's title. */
export const SHOWN: readonly Shelf[] = ["cuttings", "settings", "sources"];

/** Answers with the page that is kept under a key, or with one made now. */
export type AnswerKept = (
  context: Context,
  page: KeptPage,
  make: (making: Making) => Made,
) => Promise<Response>;

const FACET = `:facet{${Object.keys(PLAIN_PATHS).join("|")}}`;
const TERM = ":term{[^/\\x00]+}";
const FEED = `:feed{${[...FEEDS, CALENDAR].map(({ file }) => file.replace(".", "\\.")).join("|")}}`;

/** Every view at its one address, as a page and as feeds; other orders of it lead there. */
export function addViewRoutes(
  routes: Hono,
  { answer, words }: { readonly answer: AnswerKept; readonly words: TermWords },
): void {
  const show = (context: Context): Promise<Response> | Response => {
    const { facet, term, feed: file } = context.req.param();
    const feed = FEEDS.find((one) => one.file === file);
    const at = readAskedView(
      {
        url: new URL(context.req.url),
        ...(term !== undefined && {
          plain: { path: facet as keyof typeof PLAIN_PATHS, word: term },
        }),
        ...(file !== undefined && { file }),
      },
      words,
    );
    if (at.outcome === "elsewhere") return context.redirect(at.path, 301);
    const { key, isOneOfMany } = at;
    return answer(context, { key, isOneOfMany, shelves: SHOWN }, (making) => {
      if (file === CALENDAR.file) return makeCalendar(making, at.asked);
      return feed === undefined ? makeView(making, at.asked) : makeFeed(making, feed, at.asked);
    });
  };
  for (const path of [VIEWS_PATH, `/${FACET}/${TERM}`])
    routes.get(path, show).get(`${path}/${FEED}`, show);
}
