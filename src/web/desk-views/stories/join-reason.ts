import { html } from "hono/html";
import type { Html } from "../../../publish/site/page.ts";
import type { StoryJoin } from "../../../storage/stories/list-joins.ts";
import type { StoryItem } from "../../../storage/stories/story-details.ts";
import { quoteTitle } from "../quote-title.ts";
import { timeAgo, type Clock } from "../time-ago.ts";
import { undoJoinForm } from "./merge-form.ts";
import { signedNumber } from "../../../lib/signed-number.ts";

const RELATION_WORDS: Readonly<Record<string, string>> = {
  first: "The first of its story",
  "same text": "The same text",
  "same story": "The same story",
  "follow-up": "A follow-up",
};

/** Smaller ones decide nothing. */
const LEAST_PART = 0.1;

export type JoinView = {
  readonly storyId: number;
  readonly join: StoryJoin;
  readonly items: readonly StoryItem[];
  readonly clock: Clock;
  readonly back: string;
};

/** Why an item stands in its story: in a sentence, and with the weights for who asks. */
export function joinReason({ storyId, join, items, clock, back }: JoinView): Html {
  const { by, reason, at, joinId, isUndone } = join;
  if (by !== undefined)
    return html`${isUndone ? "Put back" : "Joined"} by ${by}, ${timeAgo(at, clock)}
${!isUndone && undoJoinForm(`/desk/stories/${storyId}/joins/${joinId}`, back)}`;
  const nearest = items.find(({ id }) => id === reason.with);
  const relation = RELATION_WORDS[reason.relation ?? ""] ?? "Joined";
  return html`${relation}${nearest !== undefined && html` as ${quoteTitle(nearest.title)}`}${reason.words !== undefined && reason.words.length > 0 && html`; both have ${reason.words.join(", ")}`}
${reason.parts !== undefined && weights(reason.parts, reason.logOdds)}`;
}

function weights(parts: Readonly<Record<string, number>>, logOdds: number | undefined): Html {
  const told = Object.entries(parts)
    .filter(([, weight]) => Math.abs(weight) >= LEAST_PART)
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return html`<details class="weights"><summary>What speaks for it</summary>
<ul>${told.map(([name, weight]) => html`<li>${name} ${signedNumber(weight)}</li>`)}</ul>
${logOdds !== undefined && html`<p class="quiet-words">In all ${signedNumber(logOdds)}, where 0 is as likely as not.</p>`}</details>`;
}
