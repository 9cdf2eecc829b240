import { html } from "hono/html";
import type { Discovery } from "../../../model/reading/discovery.ts";
import type { Html } from "../../../publish/site/page.ts";
import { proposalList, triedList } from "./proposal-list.ts";
import { addForm } from "./source-table.ts";

/** What was found at a pasted address, for a person to choose from. */
export function proposalPage({ address, proposals, nothing, tried }: Discovery): Html {
  return html`<section class="plain" aria-labelledby="pile">
<p><a href="/desk/sources">All sources</a></p>
<h1 id="pile">Add a source</h1>
${nothing !== undefined && html`<p class="notice problem">${nothing} Nothing was added.</p>${addForm()}`}
${
  proposals.length > 0 &&
  html`<p>Found at ${address}, the likeliest first. Nothing is added until you say so.</p>
${proposalList({ proposals, action: "/desk/sources", verb: "Add" })}`
}
${triedList({ tried })}
</section>`;
}
