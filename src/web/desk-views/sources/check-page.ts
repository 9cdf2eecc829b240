import { html } from "hono/html";
import {
  type ReportedSource,
  SOURCE_FINDINGS,
  type SourceFinding,
  type SourceReport,
} from "../../../model/reading/source-report.ts";
import type { Html } from "../../../publish/site/page.ts";
import { type Clock, timeAgo } from "../time-ago.ts";
import { repairWords } from "./repair-words.ts";

const HEADS: Readonly<Record<SourceFinding, string>> = {
  answered: "Answered",
  repaired: "Answered since they were repaired",
  moved: "Moved",
  gone: "Gone",
  failed: "Failed",
  "not asked": "Not asked yet",
  paused: "Paused",
};

export type CheckPageView = { readonly report: SourceReport; readonly clock: Clock };

/** What became of every source when it was asked last, on one page. */
export function checkPage({ report, clock }: CheckPageView): Html {
  const found = Map.groupBy(report.sources, ({ finding }) => finding);
  return html`<section class="plain" aria-labelledby="pile">
<p><a href="/desk/sources">All sources</a></p>
<h1 id="pile">How the sources are</h1>
${
  report.outage === undefined
    ? html`<ul>${SOURCE_FINDINGS.filter((one) => found.has(one)).map((one) => html`<li>${HEADS[one]}: ${found.get(one)?.length ?? 0}</li>`)}</ul>
<p><a href="/desk/sources/check.csv" download>All of it as a table</a>, to be sent to whoever keeps the list.</p>
${SOURCE_FINDINGS.filter((one) => one !== "answered" && one !== "paused" && found.has(one)).map((one) => part(one, found.get(one) ?? [], clock))}`
    : html`<p class="empty">${report.outage}</p>`
}
</section>`;
}

function part(finding: SourceFinding, sources: readonly ReportedSource[], clock: Clock): Html {
  return html`<h2>${HEADS[finding]}</h2>
<ul class="stories">${sources.map(
    ({ id, name, address, reason, askedAt, proposed: [first] }) => html`<li class="story">
<h3 class="story-title"><a href="/desk/sources/${id}">${name}</a></h3>
<p class="story-about"><span>${address}</span>${askedAt !== undefined && html`<span>${timeAgo(askedAt, clock)}</span>`}</p>
<p>${reason}</p>
${first !== undefined && html`<p><a href="/desk/sources/repairs">${repairWords(first)}</a></p>`}
</li>`,
  )}</ul>`;
}
