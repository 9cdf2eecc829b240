import { html } from "hono/html";
import { textDirection } from "../../../lib/text-direction.ts";
import { type Facet, findTermName, type Vocabularies } from "../../../model/facet.ts";
import type { Html } from "../../../publish/site/page.ts";
import type { EarlierCutting } from "../../../storage/cuttings/earlier-cuttings.ts";
import type { FollowedStory, ListedStory } from "../../../storage/stories/stories.ts";
import { earlierLine } from "../cuttings/earlier-notice.ts";
import { decisionControls } from "./decision-controls.ts";
import { mergeForm } from "./merge-form.ts";
import { scoreBar } from "./score-bar.ts";
import { timeAgo, type Clock } from "../time-ago.ts";

export type StoryRowView = {
  readonly story: ListedStory;
  /** A published cutting of the same, where the story is undecided. */
  readonly published?: EarlierCutting | undefined;
  /** Where it stands in the whole list, where that is known. */
  readonly place?: number;
  readonly clock: Clock;
  /** The address of the list that the row stands in. */
  readonly back: string;
  readonly openHref: string;
  readonly isOpen: boolean;
  /** The story that is open beside the list. */
  readonly openId?: number | undefined;
  readonly vocabularies: Vocabularies;
  readonly mayEdit: boolean;
  /**
   * Decided on this page a moment ago: it stays where it was, so that nothing moves under the hand.
   */
  readonly isSettled: boolean;
  /** Who decided it, where it was somebody else. */
  readonly settledBy?: string | undefined;
};

const DONE = {
  inbox: "Back in the inbox",
  picked: "Picked",
  passed: "Passed",
  later: "Put off",
} as const;

/** One story of a pile. */
export function storyRow(view: StoryRowView): Html {
  const { story, isSettled } = view;
  return html`<li class="story${isSettled ? " settled" : ""}" id="story-${story.id}" data-row="${isSettled ? "settled" : "open"}"${view.place !== undefined && html` data-place="${view.place}"`}>
<h2 class="story-title"${inLanguage(story.language)}><a href="${view.openHref}" hx-get="${view.openHref}" hx-select="#open" hx-target="#open" hx-swap="outerHTML" hx-push-url="true" data-key="o" aria-keyshortcuts="o"${view.isOpen && html` aria-current="true"`}>${story.title}</a></h2>
${!isSettled && story.excerpt !== undefined && html`<p class="story-excerpt"${inLanguage(story.language)}>${story.excerpt}</p>`}
${isSettled ? html`<p class="story-about"><span>${decisionWords(story)}${view.settledBy !== undefined && ` by ${view.settledBy}`}</span></p>` : about(view)}
<div class="story-foot">${story.state === "inbox" && !isSettled && scoreBar(story)}
${!isSettled && mergeForm({ id: story.id, title: story.title, into: view.openId, back: view.back })}
${decisionControls({ storyId: story.id, title: story.title, state: story.state, cuttingId: story.cuttingId, back: view.back, mayEdit: view.mayEdit, isSettled })}</div>
</li>
`;
}

function about({ story, published, clock, vocabularies }: StoryRowView): Html {
  const { source, publisher } = story;
  return html`<p class="story-about"><span class="publisher">${story.credit ?? publisher}</span>
${source !== publisher && html`<span>${source}</span>`}
${toldBy(story)}
<span>${timeAgo(story.newestAt, clock)}</span>
${isAbout(story, vocabularies)}
<a class="original" href="${story.link}" target="_blank" rel="noopener noreferrer" data-key="v" aria-keyshortcuts="v">original<span class="unseen"> of ${story.title}, in a new tab</span> <span aria-hidden="true">↗</span></a></p>
${story.follows !== undefined && html`<p class="story-about attention"><span>${followsLine(story.follows)}</span></p>`}
${published !== undefined && html`<p class="story-about attention"><span>${earlierLine(published)}</span></p>`}
${story.state !== "inbox" && story.decidedBy !== undefined && html`<p class="story-about"><span>${decisionWords(story)}${story.decidedAt !== undefined && html` ${timeAgo(story.decidedAt, clock)}`} by ${story.decidedBy}</span></p>`}`;
}

/** "4 publishers in 3 languages". */
function toldBy({ publishers, items, languages }: ListedStory): Html | false {
  if (items < 2) return publishers > 1 && html`<span>${publishers} publishers</span>`;
  const tellers = publishers > 1 ? `${publishers} publishers` : `${items} times`;
  return html`<span>${tellers}${languages > 1 && ` in ${languages} languages`}</span>`;
}

/** More places than this are a list of its own. */
const MOST_PLACES = 4;

/** Places and kind, by our reading. */
function isAbout({ terms }: ListedStory, vocabularies: Vocabularies): Html | false {
  const named = (facet: Facet): string[] =>
    terms
      .filter((term) => term.startsWith(`${facet}:`))
      .map((term) => vocabularies[facet].find(({ id }) => `${facet}:${id}` === term))
      .flatMap((term) => (term === undefined ? [] : [findTermName(term, "en")]));
  const words = [...named("kind"), ...named("place").slice(0, MOST_PLACES)];
  return words.length > 0 && html`${words.map((word) => html`<span>${word}</span>`)}`;
}

const DECIDED = { picked: "picked", passed: "passed", later: "put off", inbox: "merged" } as const;

/** "New since you published “Who waits”: 48, reopens". */
export function followsLine({ id, state, title, isPublished, news }: FollowedStory): Html {
  return html`New since you ${isPublished ? "published" : DECIDED[state]} <a href="/desk/stories/${id}">“<bdi>${title}</bdi>”</a>${news.length > 0 && html`: ${news.join(", ")}`}`;
}

/** "Passed: not new". */
export function decisionWords(story: Pick<ListedStory, "state" | "decisionReason">): string {
  return story.decisionReason === undefined
    ? DONE[story.state]
    : `${DONE[story.state]}: ${story.decisionReason}`;
}

/** Marks words of another language than the desk's, so that they are spoken and set right. */
export function inLanguage(language: string | undefined): Html | false {
  return (
    language !== undefined &&
    language !== "en" &&
    html` lang="${language}" dir="${textDirection(language)}"`
  );
}
