import { html } from "hono/html";
import type { Html } from "../../../publish/site/page.ts";
import type { ListedEvent } from "../../../storage/events.ts";
import { addressWith, onwardLinks } from "../onward-links.ts";
import { timeAgo, type Clock } from "../time-ago.ts";

/** What the trail is narrowed to. */
export type TrailFilter = {
  readonly about?: string | undefined;
  readonly by?: string | undefined;
};

export type TrailPageView = {
  readonly events: readonly ListedEvent[];
  readonly filter: TrailFilter;
  readonly after: string | undefined;
  readonly isFirst: boolean;
  readonly clock: Clock;
};

const PATH = "/desk/trail";

/** A repair tells of all that was before and after it. */
const MOST_DETAIL_SIGNS = 300;

/** Who did what to what, the newest first. */
export function trailPage({ events, filter, after, isFirst, clock }: TrailPageView): Html {
  return html`<section class="plain" aria-labelledby="pile">
<h1 id="pile">Trail</h1>
<p>${isNarrowed(filter) ? html`${narrowedTo(filter, events)} <a href="${PATH}">All of the trail</a>` : "Who did what, and when."}</p>
${
  events.length === 0
    ? html`<p class="empty">Nothing of that is in the trail.</p>`
    : html`<table class="sources">
<thead><tr><th scope="col">Who</th><th scope="col">Did</th><th scope="col">To what</th><th scope="col">Besides</th><th scope="col">When</th></tr></thead>
<tbody>${events.map((event) => row(event, clock))}</tbody>
</table>`
}
${onwardLinks({ path: PATH, query: { ...filter, after }, isFirst })}
</section>`;
}

export function trailAddress(filter: TrailFilter): string {
  return addressWith(PATH, filter);
}

function isNarrowed({ about, by }: TrailFilter): boolean {
  return about !== undefined || by !== undefined;
}

function narrowedTo({ about, by }: TrailFilter, [first]: readonly ListedEvent[]): string {
  const who = by === undefined ? "" : ` by ${first?.byName ?? by}`;
  return `What was done${about === undefined ? "" : ` to ${about}`}${who}.`;
}

function row({ at, what, about, detail, by, byName }: ListedEvent, clock: Clock): Html {
  const page = deskPageOf(about);
  return html`<tr>
<th scope="row"><a href="${trailAddress({ by })}">${byName}</a></th>
<td data-label="Did">${what}</td>
<td data-label="To what">${page === undefined ? about : html`<a href="${page}">${about}</a>`} <a class="quiet-words" href="${trailAddress({ about })}">all<span class="unseen"> that was done to ${about}</span></a></td>
<td data-label="Besides">${detailWords(detail)}</td>
<td data-label="When">${timeAgo(at, clock)}</td>
</tr>
`;
}

/** "source 12" has a page of its own on the desk; a person or a setting has none. */
function deskPageOf(about: string): string | undefined {
  const [, kind, id] = /^(story|cutting|source) (\d+)$/.exec(about) ?? [];
  return { story: "/desk/stories/", cutting: "/desk/cuttings/", source: "/desk/sources/" }[
    kind ?? ""
  ]?.concat(id ?? "");
}

function detailWords(detail: unknown): string {
  const words =
    typeof detail === "object" && detail !== null
      ? Object.entries(detail)
          .map(([name, value]) => `${name}: ${valueWords(value)}`)
          .join(", ")
      : valueWords(detail);
  return words.length > MOST_DETAIL_SIGNS ? `${words.slice(0, MOST_DETAIL_SIGNS)}…` : words;
}

function valueWords(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
