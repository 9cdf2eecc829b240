import { html } from "hono/html";
import { SOURCE_HEALTHS, type SourceHealth } from "../../../model/source.ts";
import type { Html } from "../../../publish/site/page.ts";
import type { SourceYield } from "../../../storage/sources/source-figures.ts";
import type { ListedSource } from "../../../storage/sources/source-lists.ts";
import { onwardLinks } from "../onward-links.ts";
import { healthWord } from "./health-word.ts";
import { rhythmSparkline } from "./rhythm-sparkline.ts";
import { timeAgo, type Clock } from "../time-ago.ts";

export type SourceTableView = {
  readonly sources: readonly ListedSource[];
  readonly yields: ReadonlyMap<number, SourceYield>;
  readonly rhythms: ReadonlyMap<number, readonly number[]>;
  readonly counts: ReadonlyMap<SourceHealth, number>;
  readonly health: SourceHealth | undefined;
  /** Where the next page goes on, if there is one: after the source of this number. */
  readonly after: number | undefined;
  readonly isFirst: boolean;
  readonly clock: Clock;
  readonly mayChange: boolean;
};

const NOTHING: SourceYield = { seen: 0, picked: 0, published: 0 };

/** All sources, those in trouble first. */
export function sourceTable(view: SourceTableView): Html {
  const { sources, counts, health, mayChange, after, isFirst } = view;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return html`<section class="plain" aria-labelledby="pile">
<div class="list-head"><h1 id="pile">Sources</h1></div>
<p><a href="/desk/sources/repairs">What is not well, and what may help</a> · <a href="/desk/sources/check">How all answered last</a></p>
${mayChange && addForm()}
<nav aria-label="By health"><ul class="healths">
<li><a href="/desk/sources"${health === undefined && html` aria-current="true"`}>All <span class="count">${all}</span></a></li>
${SOURCE_HEALTHS.filter((one) => counts.has(one)).map((one) => html`<li><a href="/desk/sources?health=${one}"${one === health && html` aria-current="true"`}>${healthWord(one)} <span class="count">${counts.get(one)}</span></a></li>`)}
</ul></nav>
${
  sources.length === 0
    ? html`<p class="empty">No source is here. Add one by its address.</p>`
    : html`<table class="sources">
<thead><tr><th scope="col">Source</th><th scope="col">Health</th><th scope="col">Last read</th><th scope="col">Next</th><th scope="col">Yield</th><th scope="col">30 days</th></tr></thead>
<tbody>${sources.map((source) => row(source, view))}</tbody>
</table>`
}
${onwardLinks({ path: "/desk/sources", query: { health, after: after?.toString() }, isFirst })}
</section>`;
}

export function addForm(): Html {
  return html`<form class="add-source" method="post" action="/desk/sources">
<label for="address">Add a source by its address</label>
<div><input type="text" inputmode="url" id="address" name="address" required maxlength="2000" placeholder="https://" autocomplete="off"><button type="submit">Add</button></div>
</form>`;
}

function row(source: ListedSource, { yields, rhythms, clock }: SourceTableView): Html {
  const { seen, picked, published } = yields.get(source.id) ?? NOTHING;
  return html`<tr>
<th scope="row"><a href="/desk/sources/${source.id}">${source.name}</a>${source.publisher !== source.name && html`<br><span class="quiet-words">${source.publisher}</span>`}</th>
<td data-label="Health">${healthWord(source.health)} <span class="quiet-words">${timeAgo(source.health_since, clock)}</span><br>${source.health_reason}</td>
<td data-label="Last read">${lastRead(source, clock)}</td>
<td data-label="Next">${nextRead(source, clock)}</td>
<td data-label="Yield"><span class="yield">${seen} seen, ${picked} picked, ${published} published</span></td>
<td data-label="30 days">${rhythmSparkline(rhythms.get(source.id) ?? [])}</td>
</tr>
`;
}

export const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  body: "read",
  unchanged: "nothing new",
  failed: "failed",
};

export function lastRead(source: ListedSource, clock: Clock): Html {
  if (source.last_at === null) return html`never`;
  return html`${timeAgo(source.last_at, clock)}: ${OUTCOME_WORDS[source.outcome ?? ""] ?? source.outcome}${source.status !== null && html`, ${source.status}`}`;
}

export function nextRead(source: ListedSource, clock: Clock): Html {
  if (source.paused_at !== null) return html`when resumed`;
  return html`${source.next_fetch_at <= clock.now ? "due now" : timeAgo(source.next_fetch_at, clock)}<br><span class="quiet-words">${source.next_fetch_reason}</span>`;
}
