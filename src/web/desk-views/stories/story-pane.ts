import { html } from "hono/html";
import type { Vocabularies } from "../../../model/facet.ts";
import type { Correction } from "../../../model/correction.ts";
import type { ItemFindings } from "../../../model/item-findings.ts";
import type { ItemPage } from "../../../model/item-page.ts";
import type { Html } from "../../../publish/site/page.ts";
import type { EarlierCutting } from "../../../storage/cuttings/earlier-cuttings.ts";
import type { StoryJoin } from "../../../storage/stories/list-joins.ts";
import type { ListedStory } from "../../../storage/stories/stories.ts";
import type { StoryItem, TakenDecision } from "../../../storage/stories/story-details.ts";
import { earlierLine } from "../cuttings/earlier-notice.ts";
import { decisionControls } from "./decision-controls.ts";
import { itemSummary } from "./item-summary.ts";
import { splitDetails } from "./merge-form.ts";
import { joinReason } from "./join-reason.ts";
import { pageText } from "./page-text.ts";
import { pairRow } from "../pair-row.ts";
import { storyFindings } from "./story-findings.ts";
import { decisionWords, followsLine, inLanguage } from "./story-row.ts";
import { exactTime, timeAgo, type Clock } from "../time-ago.ts";

export type StoryPaneView = {
  readonly story: ListedStory;
  readonly items: readonly StoryItem[];
  /** Whether it has others than these, which came first. */
  readonly hasMoreItems: boolean;
  /** Why each stands here that did not come with the story. */
  readonly joins: readonly StoryJoin[];
  readonly decisions: readonly TakenDecision[];
  /** Cut from it, or with a link of its items. */
  readonly earlier: readonly EarlierCutting[];
  readonly found: ItemFindings;
  /** What came of asking for the page behind it; undefined where nobody did. */
  readonly page: ItemPage | undefined;
  /** What editors said of it, which is in `found` already. */
  readonly corrections: readonly Correction[];
  readonly vocabularies: Vocabularies;
  readonly clock: Clock;
  readonly back: string;
  readonly mayEdit: boolean;
};

const VERDICT_WORDS = {
  pick: "picked it",
  pass: "passed it",
  later: "put it off",
  undo: "took that back",
} as const;

/** Right, before anything is open. */
export function emptyPane(): Html {
  return html`<section class="open nothing" id="open" aria-label="Open story"><p class="empty">Open a story to read it here: press <kbd>o</kbd>, or choose its title.</p></section>`;
}

/** Right: the open story with all that is known of it. */
export function storyPane(view: StoryPaneView): Html {
  const { story, items, decisions, earlier, clock, back } = view;
  return html`<section class="open" id="open" data-story="${story.id}" aria-labelledby="open-title">
<p class="back"><a href="${back}">Back to the list</a></p>
<h2 id="open-title" tabindex="-1"${inLanguage(story.language)}><a href="${story.link}" target="_blank" rel="noopener noreferrer">${story.title}<span class="unseen" lang="en"> (in a new tab)</span></a></h2>
<p class="story-about"><span class="publisher">${story.credit ?? story.publisher}</span>
${story.author !== undefined && html`<span>by ${story.author}</span>`}
<span>${timeAgo(story.newestAt, clock)}</span></p>
${story.follows !== undefined && html`<p class="story-about attention"><span>${followsLine(story.follows)}</span></p>`}
${openControls(view)}
${summary(story)}
${view.page !== undefined && pageText(view.page, story.language)}
${storyFindings({ ...view, storyId: story.id })}
${
  items.length > 0 &&
  html`<h3>${items.length === 1 ? "Where it stands" : `Its ${view.hasMoreItems ? "first " : ""}${items.length} items`}</h3>
<ul class="items">${items.map((item) => storyItem(item, view))}</ul>
${items.length > 1 && splitDetails(story.id, items, back)}`
}
${
  earlier.length > 0 &&
  html`<h3>What was cut from it</h3>
<ul class="items">${earlier.map((cutting) => html`<li>${earlierLine(cutting)}</li>`)}</ul>
${mayWriteAnother(view) && writeAnother(story)}`
}
${
  decisions.length > 0 &&
  html`<h3>What was decided</h3>
<ol class="history">${decisions.map((decision) => html`<li>${decision.by} ${VERDICT_WORDS[decision.verdict]}${decision.reason !== undefined && html`: ${decision.reason}`} <span class="quiet-words">${timeAgo(decision.at, clock)}</span></li>`)}</ol>`
}
</section>`;
}

/** The open story's controls; drawn anew when the story is decided in the list beside it. */
export function openControls({
  story,
  back,
  mayEdit,
}: Pick<StoryPaneView, "story" | "back" | "mayEdit">): Html {
  return html`<div id="decision-${story.id}" class="open-controls">
${story.state !== "inbox" && html`<p class="standing">${decisionWords(story)}</p>`}
${decisionControls({ storyId: story.id, title: story.title, state: story.state, cuttingId: story.cuttingId, back, mayEdit })}
</div>`;
}

/** The story goes on after its cutting went out. */
function mayWriteAnother({ story, earlier, mayEdit }: StoryPaneView): boolean {
  const isOut = earlier.some(({ id, state }) => id === story.cuttingId && state === "published");
  return mayEdit && story.state === "picked" && isOut;
}

function writeAnother({ id }: ListedStory): Html {
  return html`<form method="post" action="/desk/stories/${id}/cuttings"><button type="submit">Write another cutting</button></form>`;
}

function summary({ summary: sanitised, excerpt, language }: ListedStory): Html {
  if (sanitised !== undefined)
    return html`<div class="summary"${inLanguage(language)}>${itemSummary(sanitised)}</div>`;
  if (excerpt !== undefined) return html`<p class="summary"${inLanguage(language)}>${excerpt}</p>`;
  return html`<p class="empty">The source gives a title and a link, and no summary.</p>`;
}

function storyItem(item: StoryItem, { story, items, joins, clock, back }: StoryPaneView): Html {
  const join = joins.find(({ itemId }) => itemId === item.id);
  return html`<li>
<p${inLanguage(item.language)}><a href="${item.link}" target="_blank" rel="noopener noreferrer">${item.title}<span class="unseen" lang="en"> (in a new tab)</span></a></p>
<dl class="pairs">
${item.author !== undefined && pairRow("Author", item.author)}
${pairRow("Dated", item.publishedText ?? (item.publishedAt === undefined ? "by the source not at all" : exactTime(item.publishedAt, clock)))}
${join !== undefined && pairRow("Stands here", joinReason({ storyId: story.id, join, items, clock, back }))}
${item.changedAt !== undefined && pairRow("Changed", timeAgo(item.changedAt, clock))}
${item.sightings.map((sighting) => pairRow("Seen in", html`${[...new Set([sighting.source, sighting.publisher])].join(", ")}, ${timeAgo(sighting.seenAt, clock)}`))}
</dl>
</li>`;
}
