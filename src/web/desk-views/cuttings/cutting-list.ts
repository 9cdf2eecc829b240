import { html } from "hono/html";
import type { Cutting } from "../../../model/cutting.ts";
import { formatDate } from "../../../publish/format-date.ts";
import type { Html } from "../../../publish/site/page.ts";
import type { CuttingPile } from "../piles.ts";
import { inLanguage } from "../stories/story-row.ts";
import { timeAgo, type Clock } from "../time-ago.ts";

export type CuttingListView = {
  readonly pile: CuttingPile;
  readonly cuttings: readonly Cutting[];
  readonly clock: Clock;
  readonly nameKind: (id: string) => string;
  readonly olderHref: string | undefined;
  /** Given where this is not the first page. */
  readonly newestHref: string | undefined;
};

/** Middle: one pile of cuttings, in the order of the page. */
export function cuttingList(view: CuttingListView): Html {
  const { pile, cuttings, clock, nameKind } = view;
  return html`<section class="list wide" aria-labelledby="pile">
<div class="list-head"><h1 id="pile">${pile.name}</h1></div>
${view.newestHref !== undefined && html`<p class="onward"><a href="${view.newestHref}">Back to the newest</a></p>`}
${cuttings.length === 0 ? html`<p class="empty">${pile.empty}</p>` : html`<ul class="stories">${cuttings.map((cutting) => row(cutting, clock, nameKind))}</ul>`}
${view.olderHref !== undefined && html`<p class="onward"><a data-further href="${view.olderHref}">Older</a></p>`}
</section>`;
}

function row(cutting: Cutting, clock: Clock, nameKind: (id: string) => string): Html {
  const [kind] = cutting.facets.kind;
  const { id, headline, line, language, attention, credit, date } = cutting;
  return html`<li class="story" data-row="open" id="cutting-${id}">
<h2 class="story-title"${inLanguage(language)}><a href="/desk/cuttings/${id}" data-key="o e" aria-keyshortcuts="o e">${headline === "" ? html`<i>(no headline yet)</i>` : headline}</a></h2>
<p class="story-about">${kind !== undefined && html`<span class="kind">${nameKind(kind)}</span>`}
<span><time datetime="${date}">${formatDate(date, "en", "full")}</time></span>
${credit !== undefined && html`<span>${credit}</span>`}
${cutting.state === "scheduled" && cutting.scheduledFor !== undefined && html`<span>goes out ${timeAgo(cutting.scheduledFor, clock)}</span>`}
${attention !== undefined && html`<strong class="attention">Needs a look</strong>`}</p>
${line !== undefined && html`<p class="story-excerpt"${inLanguage(language)}>${line}</p>`}
</li>
`;
}
