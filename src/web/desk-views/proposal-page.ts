import { html } from "hono/html";
import type { Discovery, SourceProposal } from "../../model/discovery.ts";
import type { Html } from "../../publish/site/page.ts";
import { addForm } from "./source-table.ts";

/** Enough to tell whether it is what somebody looked for. */
const PREVIEWED = 3;

/** What was found at a pasted address, for a person to choose from. */
export function proposalPage({ address, proposals, nothing, tried }: Discovery): Html {
  return html`<section class="plain" aria-labelledby="pile">
<p><a href="/desk/sources">All sources</a></p>
<h1 id="pile">Add a source</h1>
${nothing !== undefined && html`<p class="notice problem">${nothing} Nothing was added.</p>${addForm()}`}
${proposals.length > 0 && html`<p>Found at ${address}, the likeliest first. Nothing is added until you say so.</p>
<ul class="stories">${proposals.map(proposalRow)}</ul>`}
<details><summary>What was asked</summary>
<ol class="history">${tried.map((one) => html`<li>${one.address} <span class="quiet-words">${one.outcome}</span></li>`)}</ol></details>
</section>`;
}

function proposalRow(proposal: SourceProposal): Html {
  const { name, kind, address, items, reason, preview, known } = proposal;
  return html`<li class="story">
<h2 class="story-title">${name}</h2>
<p class="story-about"><span>${kind}</span><span>${items} items</span><span>${address}</span></p>
<p class="story-excerpt">${reason}</p>
<ul class="history">${preview.slice(0, PREVIEWED).map((item) => html`<li>${item.title}</li>`)}</ul>
${known !== undefined && html`<p>${known.how === "address" ? "Its address is" : "Its items are"} known here already: <a href="/desk/sources/${known.id}">${known.name}</a></p>`}
${known?.how !== "address" && html`<form method="post" action="/desk/sources">
<input type="hidden" name="address" value="${address}"><input type="hidden" name="proposal" value="${JSON.stringify(proposal)}">
<button type="submit">Add<span class="unseen"> ${name}</span></button>
</form>`}
</li>`;
}
