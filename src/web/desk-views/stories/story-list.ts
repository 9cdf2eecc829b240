import { byName } from "../../../lib/by-name.ts";
import { html } from "hono/html";
import type { Vocabularies } from "../../../model/facet.ts";
import type { Html } from "../../../publish/site/page.ts";
import type { EarlierCutting } from "../../../storage/cuttings/earlier-cuttings.ts";
import type { ListedStory, StoryOrder } from "../../../storage/stories/stories.ts";
import { countWords } from "../count-words.ts";
import type { StoryPile } from "../piles.ts";
import { storyRow } from "./story-row.ts";
import type { Clock } from "../time-ago.ts";

export type StoryListView = {
  readonly pile: StoryPile;
  readonly stories: readonly ListedStory[];
  /** What was published already of these stories, or with a link of theirs. */
  readonly published: ReadonlyMap<number, EarlierCutting>;
  readonly openId: number | undefined;
  readonly vocabularies: Vocabularies;
  readonly clock: Clock;
  readonly mayEdit: boolean;
  /** The newest of all when this page was made. */
  readonly newestStoryId: number;
  readonly sources: readonly { readonly id: number; readonly name: string }[];
  readonly sourceId: number | undefined;
  /** This list's own address, and those of its parts. */
  readonly back: string;
  readonly hrefOf: (storyId: number) => string;
  readonly order: StoryOrder;
  /** The place in the whole list of the first story here; the first of all is 1. */
  readonly firstPlace: number;
  /** Where there is a choice. */
  readonly otherOrderHref: string | undefined;
  readonly olderHref: string | undefined;
  /** Given where this is not the first page. */
  readonly newestHref: string | undefined;
};

/** Middle: one pile of stories. */
export function storyList(view: StoryListView): Html {
  const { pile, stories, clock } = view;
  return html`<section class="list" aria-labelledby="pile">
<div class="list-head">
<h1 id="pile">${pile.name}</h1>
${orderChoice(view)}
${sourceFilter(view)}
</div>
${pile.state === "inbox" && html`<div id="newer" class="newer" hx-get="/desk/stories/new?after=${view.newestStoryId}" hx-trigger="every 60s" hx-swap="innerHTML" role="status"></div>`}
${view.newestHref !== undefined && html`<p class="onward"><a href="${view.newestHref}">${view.order === "best" ? "Back to the best" : "Back to the newest"}</a></p>`}
${
  stories.length === 0
    ? emptyList(view)
    : html`<ul class="stories">
${stories.map((story, at) => storyRow({ story, place: view.firstPlace + at, published: view.published.get(story.id), clock, back: view.back, openHref: view.hrefOf(story.id), isOpen: story.id === view.openId, openId: view.openId, vocabularies: view.vocabularies, mayEdit: view.mayEdit, isSettled: false }))}</ul>`
}
${view.olderHref !== undefined && html`<p class="onward"><a data-further href="${view.olderHref}">${view.order === "best" ? "Further down" : "Older"}</a></p>`}
</section>`;
}

/** The line that waits above the list until somebody asks for what came. */
export function newerLine(count: number): Html | "" {
  return count === 0 ? "" : html`<a href="/desk/inbox">${countWords(count)} new</a>`;
}

function orderChoice({ order, otherOrderHref: href }: StoryListView): Html | false {
  return (
    href !== undefined &&
    html`<p class="orders">${order === "best" ? html`<strong>Best first</strong> <a href="${href}">Newest first</a>` : html`<a href="${href}">Best first</a> <strong>Newest first</strong>`}</p>`
  );
}

function sourceFilter({ pile, sources, sourceId, stories }: StoryListView): Html | false {
  const isOffered = sourceId === undefined || sources.some(({ id }) => id === sourceId);
  const chosen = { id: sourceId ?? 0, name: stories[0]?.source ?? "The chosen source" };
  const offered = isOffered ? sources : [...sources, chosen];
  return (
    (sources.length > 1 || sourceId !== undefined) &&
    html`<form class="filter" method="get" action="/desk/${pile.path}">
<label for="source">Source</label>
<select id="source" name="source" data-key="/" aria-keyshortcuts="/">
<option value="">All</option>
${offered.toSorted(byName("en")).map((source) => html`<option value="${source.id}"${source.id === sourceId && html` selected`}>${source.name}</option>`)}
</select>
<button type="submit">Show</button>
</form>`
  );
}

function emptyList({ pile, sourceId }: StoryListView): Html {
  if (sourceId !== undefined)
    return html`<p class="empty">Nothing of this source lies here. <a href="/desk/${pile.path}">Show all sources</a></p>`;
  return html`<p class="empty">${pile.empty}${pile.state === "inbox" && html` <a href="/desk/sources">Sources</a>`}</p>`;
}
