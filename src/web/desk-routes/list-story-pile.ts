import { html } from "hono/html";
import { isAtLeast } from "../../model/role.ts";
import type { Html } from "../../publish/site/page.ts";
import { readSiteSettings } from "../../storage/site-settings.ts";
import { listStories } from "../../storage/stories.ts";
import { listDecisions, listItemsOfStory, listSourcesOfPile } from "../../storage/story-details.ts";
import type { StoryPile } from "../desk-views/piles.ts";
import { storyList } from "../desk-views/story-list.ts";
import { emptyPane, storyPane, type StoryPaneView } from "../desk-views/story-pane.ts";
import type { DeskContext, DeskDeps } from "./desk-deps.ts";
import { findWantedStory } from "./find-wanted-story.ts";
import {
  pileAddress,
  type PileQuery,
  readPileAddress,
  readPlace,
  writePlace,
} from "./pile-address.ts";
import { renderDesk } from "./render-desk.ts";

const STORIES_A_PAGE = 50;

/** One pile of stories, and the one that is open. */
export async function listStoryPile(
  context: DeskContext,
  deps: DeskDeps,
  pile: StoryPile,
): Promise<Response> {
  const { query } = readPileAddress(context.req.url);
  const [settings, sources, found] = await Promise.all([
    readSiteSettings(deps.db),
    listSourcesOfPile(deps.db, pile.state),
    listStories(deps.db, {
      state: pile.state,
      after: readPlace(query.after),
      sourceId: query.source,
      most: STORIES_A_PAGE + 1,
    }),
  ]);
  const stories = found.slice(0, STORIES_A_PAGE);
  const last = stories.at(-1);
  const clock = { now: deps.now(), timeZone: settings.timeZone };
  const hrefWith = (more: PileQuery) => pileAddress(pile, { source: query.source, ...more });
  const back = hrefWith({ after: query.after });
  const mayEdit = isAtLeast(context.get("session").role, "editor");
  const list = storyList({
    pile,
    stories,
    clock,
    mayEdit,
    sources,
    back,
    openId: query.open,
    sourceId: query.source,
    hrefOf: (open) => hrefWith({ after: query.after, open }),
    olderHref:
      found.length > STORIES_A_PAGE && last !== undefined
        ? hrefWith({ after: writePlace(last) })
        : undefined,
    newestHref: query.after === undefined ? undefined : hrefWith({}),
  });
  const opened = query.open === undefined ? undefined : await findWantedStory(deps, query.open);
  const open =
    opened === undefined
      ? emptyPane()
      : await openPane(deps, { story: opened, clock, back, mayEdit });
  const title = opened === undefined ? pile.name : `${opened.title} — ${pile.name}`;
  return renderDesk(context, deps, {
    title,
    current: pile.path,
    hasRows: stories.length > 0,
    body: html`<div class="panes">${list}${open}</div>`,
  });
}

async function openPane(
  { db }: DeskDeps,
  view: Omit<StoryPaneView, "items" | "decisions">,
): Promise<Html> {
  const [items, decisions] = await Promise.all([
    listItemsOfStory(db, view.story.id),
    listDecisions(db, view.story.id),
  ]);
  return storyPane({ ...view, items, decisions });
}
