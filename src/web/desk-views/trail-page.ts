import { html } from "hono/html";
import { nameDeed, nameDetail, type TrailEvent } from "../../model/trail.ts";
import type { Html } from "../../publish/site/page.ts";
import { timeAgo, type Clock } from "./time-ago.ts";

export type TrailView = {
  readonly events: readonly TrailEvent[];
  /** What the list is narrowed to, in words; undefined for all of it. */
  readonly only: string | undefined;
  readonly olderHref: string | undefined;
  readonly newestHref: string | undefined;
  readonly clock: Clock;
};

/** Kinds of things that have a page of their own, by its place on the desk. */
const PAGES: Readonly<Record<string, string>> = {
  story: "stories",
  cutting: "cuttings",
  source: "sources",
};

export function trailPage({ events, only, olderHref, newestHref, clock }: TrailView): Html {
  return html`<section class="plain" aria-labelledby="pile">
<h1 id="pile">Trail</h1>
<p class="hint">Who did what, and when. <code>cuttings export --trail</code> takes all of it out.</p>
${only !== undefined && html`<p>Only ${only}. <a href="/desk/trail">Show all</a></p>`}
${events.length === 0 ? html`<p class="empty">Nothing was done yet.</p>` : table(events, clock)}
${
  (olderHref ?? newestHref) !== undefined &&
  html`<nav class="pages" aria-label="Pages">${newestHref !== undefined && html`<a href="${newestHref}">Newest</a> `}${olderHref !== undefined && html`<a rel="next" href="${olderHref}">Older</a>`}</nav>`
}
</section>`;
}

function table(events: readonly TrailEvent[], clock: Clock): Html {
  return html`<table class="sources">
<thead><tr><th scope="col">Who</th><th scope="col">Did</th><th scope="col">To what</th><th scope="col">Besides</th><th scope="col">When</th></tr></thead>
<tbody>${events.map(
    (event) => html`<tr>
<th scope="row"><a href="${trailHref({ who: event.by })}">${event.who}</a></th>
<td data-label="Did">${nameDeed(event)}</td>
<td data-label="To what">${subject(event)}</td>
<td data-label="Besides">${nameDetail(event)}</td>
<td data-label="When">${timeAgo(event.at, clock)}</td>
</tr>`,
  )}</tbody>
</table>`;
}

function subject({ about, name }: TrailEvent): Html {
  const [kind = "", id = ""] = about.split(" ");
  const page = PAGES[kind];
  const words = kind === "user" ? (name ?? about) : about;
  const title = name !== undefined && kind !== "user" && html` <bdi>${name}</bdi>`;
  return html`${page === undefined ? words : html`<a href="/desk/${page}/${id}">${words}</a>`}${title}
<a href="${trailHref({ about })}">its trail<span class="unseen">: ${words}</span></a>`;
}

/** An address of the trail, narrowed and turned to a page. */
export function trailHref(query: {
  readonly who?: string;
  readonly about?: string;
  readonly before?: number;
}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) search.set(name, String(value));
  return `/desk/trail${search.size > 0 ? `?${search}` : ""}`;
}
