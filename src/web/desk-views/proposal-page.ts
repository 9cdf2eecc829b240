import { html } from "hono/html";
import type { Html } from "../../publish/site/page.ts";
import type { SourceProposal } from "../desk-routes/desk-deps.ts";
import { addForm } from "./source-table.ts";

/** What was found at a pasted address, for a person to choose from. */
export function proposalPage({ address, proposals }: { readonly address: string; readonly proposals: readonly SourceProposal[] }): Html {
  return html`<section class="plain" aria-labelledby="pile">
<p><a href="/desk/sources">All sources</a></p>
<h1 id="pile">Add a source</h1>
${proposals.length === 0
    ? html`<p class="empty">Nothing that can be read was found at ${address}. Nothing was added: try the address of its page of news, or of its feed.</p>${addForm()}`
    : html`<p>At ${address} there ${proposals.length === 1 ? "is" : "are"}:</p>
<ul class="stories">${proposals.map(proposalRow)}</ul>`}
</section>`;
}

function proposalRow({ address, name, kind, homepage, publisher, languages }: SourceProposal): Html {
  const hidden = { address, name, kind, homepage, publisher, languages: languages?.join(",") };
  return html`<li class="story">
<h2 class="story-title">${name}</h2>
<p class="story-about"><span>${kind}</span><span>${address}</span></p>
<form method="post" action="/desk/sources">
${Object.entries(hidden).map(([field, value]) => value !== undefined && html`<input type="hidden" name="${field}" value="${value}">`)}
<button type="submit">Add<span class="unseen"> ${name}</span></button>
</form>
</li>`;
}
