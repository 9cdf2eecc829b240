import { html } from "hono/html";
import type { Html } from "../../../publish/site/page.ts";
import type { FetchDay } from "../../../storage/sources/fetch-days.ts";
import type { StoredFetch } from "../../../storage/sources/fetches.ts";
import type { SourceYield } from "../../../storage/sources/source-figures.ts";
import type { ListedSource } from "../../../storage/sources/source-lists.ts";
import { healthWord } from "./health-word.ts";
import { hiddenMethod } from "../hidden-method.ts";
import { trailAddress } from "../people/trail-page.ts";
import { pairRow } from "../pair-row.ts";
import { rhythmSparkline } from "./rhythm-sparkline.ts";
import { lastRead, nextRead, OUTCOME_WORDS } from "./source-table.ts";
import { exactTime, timeAgo, type Clock } from "../time-ago.ts";

export type SourcePageView = {
  readonly source: ListedSource;
  readonly readings: readonly StoredFetch[];
  /** What the readings of each day came to, also of those that are not kept any more; newest first. */
  readonly days: readonly FetchDay[];
  readonly yield: SourceYield | undefined;
  /** New items on each of the last days. */
  readonly rhythm: readonly { readonly day: string; readonly count: number }[];
  readonly clock: Clock;
  readonly mayChange: boolean;
};

/** One source: what it is, how it fares, and what each reading brought. */
export function sourcePage(view: SourcePageView): Html {
  const { source, readings, rhythm, clock, mayChange } = view;
  return html`<section class="plain" aria-labelledby="pile">
<p><a href="/desk/sources">All sources</a></p>
<div class="list-head"><h1 id="pile">${source.name}</h1></div>
<p>${healthWord(source.health)} ${timeAgo(source.health_since, clock)}. ${source.health_reason}</p>
${mayChange && controls(source)}
<dl class="pairs">
${pairRow("Publisher", source.publisher)}
${pairRow("Address", html`<a href="${source.address}" target="_blank" rel="noopener noreferrer">${source.address}<span class="unseen"> (in a new tab)</span></a>`)}
${source.homepage !== null && pairRow("Home page", html`<a href="${source.homepage}" target="_blank" rel="noopener noreferrer">${source.homepage}<span class="unseen"> (in a new tab)</span></a>`)}
${pairRow("What it is", `${source.kind}, ${source.field}, from ${source.origin === "desk" ? "this desk" : `the ${source.origin}`}`)}
${source.kind === "page" && pairRow("Rule", html`<a href="/desk/sources/${source.id}/rule">How its items are found</a>`)}
${pairRow("Languages", source.languages.join(", ") || "not said")}
${pairRow("Last read", lastRead(source, clock))}
${pairRow("Next", nextRead(source, clock))}
${pairRow("Yield", `${view.yield?.seen ?? 0} seen, ${view.yield?.picked ?? 0} picked, ${view.yield?.published ?? 0} published`)}
${pairRow("Stories", html`<a href="/desk/inbox?source=${source.id}">In the inbox</a>`)}
${mayChange && pairRow("Trail", html`<a href="${trailAddress({ about: `source ${source.id}` })}">What was done to it, and by whom</a>`)}
</dl>
<h2>New items, day by day</h2>
${rhythmSparkline(rhythm.map((day) => day.count))}
<details><summary>The same as a table</summary>
<table class="figures"><thead><tr><th scope="col">Day</th><th scope="col">New</th></tr></thead>
<tbody>${rhythm.map(({ day, count }) => html`<tr><th scope="row">${day}</th><td>${count}</td></tr>`)}</tbody></table>
</details>
<h2>Last readings</h2>
${readings.length === 0 ? html`<p class="empty">It was not read yet. What each reading brings appears here.</p>` : readingTable(readings, clock)}
${view.days.length > 0 && html`<details><summary>Readings day by day</summary>${dayTable(view.days)}</details>`}
</section>`;
}

function controls({ id, paused_at, name }: ListedSource): Html {
  const path = `/desk/sources/${id}`;
  const pause =
    paused_at === null
      ? html`<form method="post" action="${path}/pause">${hiddenMethod("put")}<button type="submit">Pause</button></form>`
      : html`<form method="post" action="${path}/pause">${hiddenMethod("delete")}<button type="submit">Resume</button></form>`;
  return html`<div class="verdicts" role="group" aria-label="${name}">
${paused_at === null && html`<form method="post" action="${path}/reading"><button type="submit">Read now</button></form>`}
${pause}
</div>`;
}

function dayTable(days: readonly FetchDay[]): Html {
  return html`<table class="sources readings">
<thead><tr><th scope="col">Day</th><th scope="col">Readings</th><th scope="col">Failed</th><th scope="col">New</th><th scope="col">Changed</th><th scope="col">Size</th></tr></thead>
<tbody>${days.map(
    (day) => html`<tr>
<th scope="row">${day.day}</th>
<td data-label="Readings">${day.fetches}</td>
<td data-label="Failed">${day.failures}</td>
<td data-label="New">${day.itemsNew}</td>
<td data-label="Changed">${day.itemsChanged}</td>
<td data-label="Size">${Math.ceil(day.bytes / 1_000)} kB</td>
</tr>`,
  )}</tbody>
</table>`;
}

function readingTable(readings: readonly StoredFetch[], clock: Clock): Html {
  return html`<table class="sources readings">
<thead><tr><th scope="col">When</th><th scope="col">Outcome</th><th scope="col">Items</th><th scope="col">Size and time</th><th scope="col">Why</th></tr></thead>
<tbody>${readings.map(
    (row) => html`<tr>
<th scope="row"><time datetime="${row.at.toISOString()}">${exactTime(row.at, clock)}</time></th>
<td data-label="Outcome">${OUTCOME_WORDS[row.outcome]}${row.status !== undefined && html`, ${row.status}`}${row.code !== undefined && html` <span class="quiet-words">${row.code}</span>`}</td>
<td data-label="Items">${row.itemsNew} new of ${row.itemsSeen}</td>
<td data-label="Size and time">${Math.ceil(row.bytes / 1_000)} kB in ${row.ms} ms</td>
<td data-label="Why">${row.reason}</td>
</tr>`,
  )}</tbody>
</table>`;
}
