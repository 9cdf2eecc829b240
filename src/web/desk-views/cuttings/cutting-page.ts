import { html } from "hono/html";
import type { Cutting } from "../../../model/cutting.ts";
import type { ItemPage } from "../../../model/item-page.ts";
import type { Html } from "../../../publish/site/page.ts";
import { cuttingForm, FIELD_NAMES, type CuttingFormView, type FieldName } from "./cutting-form.ts";
import type { EarlierCutting } from "../../../storage/cuttings/earlier-cuttings.ts";
import { earlierNotice } from "./earlier-notice.ts";
import { groundingNotice } from "./grounding-notice.ts";
import type { KeptWords } from "../../../storage/cuttings/kept-words.ts";
import { keptNotice, unsavedNotice } from "./kept-notice.ts";
import { STATE_WORDS } from "./state-words.ts";
import { pageText } from "../stories/page-text.ts";
import type { ListedStory } from "../../../storage/stories/stories.ts";
import { decisionWords, inLanguage } from "../stories/story-row.ts";
import { exactTime, timeAgo, type Clock } from "../time-ago.ts";

export type CuttingPageView = {
  readonly cutting: Cutting | undefined;
  readonly form: CuttingFormView;
  readonly preview: Html;
  readonly story:
    | Pick<
        ListedStory,
        "id" | "title" | "language" | "state" | "decidedBy" | "decidedAt" | "decisionReason"
      >
    | undefined;
  readonly earlier: readonly EarlierCutting[];
  /** Numbers and names of the line that its source does not have. */
  readonly strange: readonly string[];
  /** What the page behind its story says. */
  readonly page: ItemPage | undefined;
  /** What stands in the fields was never saved. */
  readonly kept: KeptWords | undefined;
  /** Other new ones that were never saved. */
  readonly unsaved: readonly KeptWords[];
  readonly conflict: Conflict | undefined;
  readonly revisions: readonly CuttingRevision[];
  readonly clock: Clock;
};

/** What a colleague saved meanwhile, where it differs from the words on screen. */
export type Conflict = {
  readonly by: string;
  readonly at: Date;
  readonly theirs: Partial<Readonly<Record<FieldName, string>>>;
};

export type CuttingRevision = {
  readonly revision: number;
  readonly change: string;
  readonly by: string;
  readonly at: Date;
  readonly headline: string;
};

/** Middle: the form; right: how it will look, where it comes from and what became of it. */
export function cuttingPage(view: CuttingPageView): Html {
  const { cutting, clock } = view;
  return html`<div class="panes writing">
<section class="list" aria-labelledby="writing">
<div class="list-head"><h1 id="writing">${cutting === undefined ? "Write a cutting" : "Cutting"}</h1>${cutting !== undefined && html`<p class="state">${standing(cutting, clock)}</p>`}</div>
${cutting?.attention !== undefined && html`<p class="notice problem">${cutting.attention} Saving it says that you looked.</p>`}
${view.kept !== undefined && keptNotice(view.kept, clock)}${view.unsaved.map((kept) => unsavedNotice(kept, clock))}
${view.conflict !== undefined && conflictNotice(view.conflict, clock)}
<div id="earlier" role="status">${earlierNotice(view.earlier)}</div>
<div id="grounding" role="status">${groundingNotice(view.strange)}</div>
${cuttingForm(view.form)}
</section>
<section class="open" id="open" aria-label="Beside the cutting">
<h2>On the page</h2>
<div class="preview" id="preview" hx-put="/desk/cuttings/preview${cutting !== undefined && `?of=${cutting.id}`}" hx-include="#cutting-form" hx-trigger="input from:#cutting-form delay:500ms" hx-swap="innerHTML">${view.preview}</div>
${
  view.story !== undefined &&
  html`<h2>From the story</h2>
<p${inLanguage(view.story.language)}><a href="/desk/stories/${view.story.id}">${view.story.title}</a></p>${overruled(view.story, clock)}
${view.page !== undefined && pageText(view.page, view.story.language)}`
}
${
  view.revisions.length > 0 &&
  html`<h2>History</h2>
<ol class="history">${view.revisions.map((revision) => html`<li>${revision.by}: ${revision.change} <span class="quiet-words">${timeAgo(revision.at, clock)}</span>${revision.headline !== "" && html`<br><span class="quiet-words">“${revision.headline}”</span>`}</li>`)}</ol>`
}
</section>
</div>`;
}

/** A colleague decided otherwise since it was picked: its writer is told where they write. */
function overruled(story: NonNullable<CuttingPageView["story"]>, clock: Clock): Html | false {
  const { state, decidedBy, decidedAt } = story;
  return (
    (state === "passed" || state === "later") &&
    html`<p class="attention">${decisionWords(story)}${decidedBy !== undefined && ` by ${decidedBy}`}${decidedAt !== undefined && html` ${timeAgo(decidedAt, clock)}`}</p>`
  );
}

function standing(cutting: Cutting, clock: Clock): Html {
  const { state, scheduledFor, publishedAt, slug } = cutting;
  return html`${STATE_WORDS[state]}${state === "scheduled" && scheduledFor !== undefined && html` for ${exactTime(scheduledFor, clock)}`}${
    state === "published" &&
    publishedAt !== undefined &&
    html` ${timeAgo(publishedAt, clock)}: <a href="/${slug}">see it on the page</a>`
  }`;
}

function conflictNotice({ by, at, theirs }: Conflict, clock: Clock): Html {
  const differing = Object.entries(theirs) as [FieldName, string][];
  return html`<div class="notice problem" role="alert" id="problems" tabindex="-1">
<p>${by} saved this cutting ${timeAgo(at, clock)}, after you opened it. Your words are all below and not saved yet.</p>
${
  differing.length > 0 &&
  html`<p>Theirs differ in:</p>
<dl class="pairs">${differing.map(([name, words]) => html`<div><dt>${FIELD_NAMES[name]}</dt><dd>${words === "" ? html`<i>nothing</i>` : words}</dd></div>`)}</dl>`
}
<p>Take over what you want to keep of theirs, then save: your words will stand as the newest, and theirs stay in the history.</p>
</div>`;
}
