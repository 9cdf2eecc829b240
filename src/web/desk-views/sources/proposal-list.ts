import { html } from "hono/html";
import type { Discovery, PreviewItem, SourceProposal } from "../../../model/reading/discovery.ts";
import type { PageRule } from "../../../model/reading/page-rule.ts";
import type { Html } from "../../../publish/site/page.ts";

/** `action` takes what is chosen by POST; `verb` is what choosing does: "Add". */
export type ProposalListView = {
  readonly proposals: readonly SourceProposal[];
  readonly action: string;
  readonly verb: string;
  readonly hidden?: Readonly<Record<string, string>>;
};

/** What was found, each with its first items and the button that takes it. */
export function proposalList(view: ProposalListView): Html {
  return html`<ul class="stories">${view.proposals.map((proposal) => row(proposal, view))}</ul>`;
}

/** What was asked and led nowhere. */
export function triedList({ tried }: Pick<Discovery, "tried">): Html | false {
  return (
    tried.length > 0 &&
    html`<details><summary>What else was asked</summary>
<ol class="history">${tried.map(({ address, outcome }) => html`<li>${address} <span class="quiet-words">${outcome}</span></li>`)}</ol></details>`
  );
}

export function previewList(items: readonly PreviewItem[]): Html {
  return html`<ul class="history">${items.map(({ title, link, published }) => html`<li>${published !== undefined && html`<time datetime="${published}">${published.slice(0, "YYYY-MM-DD".length)}</time> `}<a href="${link}" rel="noopener noreferrer">${title}</a></li>`)}</ul>`;
}

function row(proposal: SourceProposal, { action, verb, hidden = {} }: ProposalListView): Html {
  const { name, kind, address, publisher, items, reason, known, sameAs, pageRule, preview } =
    proposal;
  return html`<li class="story">
<h2 class="story-title">${name}</h2>
<p class="story-about"><span>${kind}</span><span>${publisher}</span><span>${items} items</span><span>${address}</span></p>
<p>${reason}</p>
${pageRule?.from === "markup" && html`<p class="quiet-words">${ruleInWords(pageRule)}</p>`}
${known !== undefined && html`<p>${known.how === "address" ? "This is a source already:" : "These items come from a source already:"} <a href="/desk/sources/${known.id}">${known.name}</a></p>`}
${sameAs !== undefined && html`<p>The same items as ${sameAs}.</p>`}
${preview.length > 0 && previewList(preview)}
${
  known?.how !== "address" &&
  html`<form method="post" action="${action}">
<input type="hidden" name="address" value="${address}"><input type="hidden" name="proposal" value="${JSON.stringify(proposal)}">
${Object.entries(hidden).map(([field, value]) => html`<input type="hidden" name="${field}" value="${value}">`)}
<button type="submit">${verb}<span class="unseen"> ${name}, ${kind}</span></button>
</form>`
}
</li>`;
}

function ruleInWords(rule: Extract<PageRule, { readonly from: "markup" }>): string {
  const parts = [
    `items at "${rule.item}"`,
    `titles at "${rule.title}"`,
    `links at "${rule.link}"`,
    rule.date && `dates at "${rule.date}"`,
    rule.line && `lines at "${rule.line}"`,
  ];
  return `Found by: ${parts.filter((part) => part !== undefined && part !== "").join(", ")}.`;
}
