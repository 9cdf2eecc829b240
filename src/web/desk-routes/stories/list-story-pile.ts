import { html } from "hono/html";
import { isAtLeast } from "../../../model/role.ts";
import type { Html } from "../../../publish/site/page.ts";
import {
  findPublishedOfStories,
  listEarlierCuttings,
} from "../../../storage/cuttings/earlier-cuttings.ts";
import { findFindingsOfStory } from "../../../storage/items/item-facts.ts";
import { findPageOfStory } from "../../../storage/items/item-pages.ts";
import { listCorrections } from "../../../storage/stories/corrections.ts";
import { listJoins } from "../../../storage/stories/list-joins.ts";
import {
  listStories,
  type ListedStory,
  type StoryOrder,
} from "../../../storage/stories/stories.ts";
import {
  listDecisions,
  listItemsOfStory,
  listSourcesOfPile,
} from "../../../storage/stories/story-details.ts";
import type { StoryPile } from "../../desk-views/piles.ts";
import { storyList, type StoryListView } from "../../desk-views/stories/story-list.ts";
import { emptyPane, storyPane, type StoryPaneView } from "../../desk-views/stories/story-pane.ts";
import type { DeskContext, DeskDeps } from "../desk-deps.ts";
import { findWantedStory } from "./find-wanted-story.ts";
import {
  orderOf,
  pileAddress,
  type PileQuery,
  type PlaceInList,
  readPileAddress,
  readPlace,
  writePlace,
} from "./pile-address.ts";
import { renderDesk } from "../render-desk.ts";
import { surroundingsOf } from "../surroundings-of.ts";

const STORIES_A_PAGE = 50;
/** A day's great story has hundreds, and the first tell what it is. */
const ITEMS_SHOWN = 50;
const DECISIONS_SHOWN = 50;

/** One pile of stories, and the one that is open. */
export async function listStoryPile(
  context: DeskContext,
  deps: DeskDeps,
  pile: StoryPile,
): Promise<Response> {
  const { query } = readPileAddress(context.req.url);
  const order = orderOf(pile, query);
  const place = readPlace(query.after, order);
  const [{ settings, newestStoryId }, sources, found, opened] = await Promise.all([
    surroundingsOf(context, deps),
    listSourcesOfPile(deps.db, pile.state),
    listStories(deps.db, {
      state: pile.state,
      order,
      after: place.after,
      sourceId: query.source,
      most: STORIES_A_PAGE + 1,
    }),
    query.open === undefined ? undefined : findWantedStory(deps, query.open),
  ]);
  const isUndecided = pile.state === "inbox" || pile.state === "later";
  const asked = isUndecided ? found.map(({ id }) => id) : [];
  const published = await findPublishedOfStories(deps.db, asked);
  const shared = {
    clock: { now: deps.now(), timeZone: settings.timeZone },
    back: pileAddress(pile, { ...query, open: undefined }),
    mayEdit: isAtLeast(context.get("session").role, "editor"),
  };
  const list = storyList({
    ...shared,
    ...pageOf(pile, query, { found, order, place }),
    pile,
    published,
    sources,
    newestStoryId,
    openId: opened?.id,
    vocabularies: deps.vocabularies,
    sourceId: query.source,
  });
  const open =
    opened === undefined ? emptyPane() : await openPane(deps, { ...shared, story: opened });
  return renderDesk(context, deps, {
    title: opened === undefined ? pile.name : `${opened.title} — ${pile.name}`,
    current: pile.path,
    hasRows: found.length > 0,
    body: html`<div class="panes">${list}${open}</div>`,
  });
}

/** The stories of one page and the ways on from it; one more than shown says that there are more. */
function pageOf(
  pile: StoryPile,
  { source, order: asked, after }: PileQuery,
  page: {
    readonly found: readonly ListedStory[];
    readonly order: StoryOrder;
    readonly place: PlaceInList;
  },
): Pick<
  StoryListView,
  "stories" | "firstPlace" | "hrefOf" | "olderHref" | "newestHref" | "order" | "otherOrderHref"
> {
  const { found, order, place } = page;
  const stories = found.slice(0, STORIES_A_PAGE);
  const last = stories.at(-1);
  const hrefWith = (more: PileQuery) => pileAddress(pile, { source, order: asked, ...more });
  return {
    stories,
    order,
    firstPlace: place.before + 1,
    otherOrderHref:
      pile.state === "inbox" && source === undefined
        ? pileAddress(pile, { order: order === "best" ? "newest" : undefined })
        : undefined,
    hrefOf: (open) => hrefWith({ after, open }),
    olderHref:
      found.length > STORIES_A_PAGE && last !== undefined
        ? hrefWith({ after: writePlace(last, order, place.before + stories.length) })
        : undefined,
    newestHref: after === undefined ? undefined : hrefWith({}),
  };
}

async function openPane(
  { db, vocabularies }: DeskDeps,
  view: Pick<StoryPaneView, "story" | "clock" | "back" | "mayEdit">,
): Promise<Html> {
  const { id } = view.story;
  const [items, joins, decisions, earlier, found, page, corrections] = await Promise.all([
    listItemsOfStory(db, id, ITEMS_SHOWN + 1),
    listJoins(db, id),
    listDecisions(db, id, DECISIONS_SHOWN),
    listEarlierCuttings(db, { storyId: id }),
    findFindingsOfStory(db, id),
    findPageOfStory(db, id),
    listCorrections(db, id),
  ]);
  return storyPane({
    ...view,
    items: items.slice(0, ITEMS_SHOWN),
    hasMoreItems: items.length > ITEMS_SHOWN,
    joins,
    decisions,
    earlier,
    found,
    page,
    corrections,
    vocabularies,
  });
}
