import { html } from "hono/html";
import { VIEWS_PATH } from "../../model/views/view-address.ts";
import type { SiteView } from "../site-view.ts";
import type { Choice, ChoicesView, FacetChoices } from "./choices-view.ts";
import type { Html } from "./page.ts";

/** The others are folded away. */
const SHOWN_AT_ONCE = 8;

/** Words to look for within what is filtered by already. */
export function searchForm({ words }: SiteView, { words: asked, filters }: ChoicesView): Html {
  return html`<form class="search" role="search" method="get" action="${VIEWS_PATH}">
${filters.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label for="words">${words.searchLabel}</label>
<div><input type="search" id="words" name="words" value="${asked ?? ""}" maxlength="100" dir="auto" autocomplete="off"><button type="submit">${words.search}</button></div>
</form>`;
}

/** The way to them from above a long list, where they do not stand beside it. */
export function choicesLink({ words }: SiteView): Html {
  return html`<p class="to-narrowing"><a href="#narrowing">${words.narrow}</a></p>`;
}

/** What the list can be narrowed by, facet by facet, and what it is narrowed by already. */
export function choicesMenu(site: SiteView, { facets }: ChoicesView): Html | false {
  const offered = facets.filter(isOffered);
  if (offered.length === 0) return false;
  return html`<nav class="narrowing" id="narrowing" aria-labelledby="narrow">
<h2 id="narrow">${site.words.narrow}</h2>
${offered.map((one) => facetSection(site, one))}
</nav>`;
}

export function hasChoices({ facets }: ChoicesView): boolean {
  return facets.some(isOffered);
}

function isOffered({ chosen, others }: FacetChoices): boolean {
  return chosen.length + others.length > 0;
}

function facetSection(site: SiteView, { facet, chosen, others }: FacetChoices): Html {
  const { words } = site;
  const id = `by-${facet}`;
  const more = others.slice(SHOWN_AT_ONCE);
  return html`<section aria-labelledby="${id}">
<h3 id="${id}">${facet === "kind" ? words.kind : words.facets[facet]}</h3>
${chosen.length > 0 && html`<ul>${chosen.map(({ name, path }) => html`<li><a href="${path}">${words.without(name)}</a></li>`)}</ul>`}
${others.length > 0 && html`<ul>${others.slice(0, SHOWN_AT_ONCE).map((one) => choiceRow(site, one))}</ul>`}
${more.length > 0 && html`<details><summary>${words.more(more.length)}</summary><ul>${more.map((one) => choiceRow(site, one))}</ul></details>`}
</section>
`;
}

function choiceRow({ words }: SiteView, { name, count, path }: Choice): Html {
  return html`<li><a href="${path}">${name}</a>${count !== undefined && html` <span class="count">${count}<span class="unseen"> ${words.cuttingsCounted(count)}</span></span>`}</li>
`;
}
