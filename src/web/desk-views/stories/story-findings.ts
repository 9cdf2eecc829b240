import { html } from "hono/html";
import { FACETS, type Facet, findTermName, type Vocabularies } from "../../../model/facet.ts";
import { type ItemFindings, LIKELY, SURE } from "../../../model/item-findings.ts";
import type { Html } from "../../../publish/site/page.ts";
import { pairRow } from "../pair-row.ts";

const NAMES: Readonly<Record<Facet, string>> = {
  kind: "Kind",
  place: "Places",
  service: "Services",
  theme: "Themes",
  audience: "For whom",
};

/** What was found out about the story by itself: each with how sure and by which words. */
export function storyFindings(findings: ItemFindings, vocabularies: Vocabularies): Html | false {
  const rows = FACETS.flatMap((facet) => {
    const found = findings[facet].filter(({ confidence }) => confidence >= LIKELY);
    const words = found.map(({ value, confidence, evidence }) => {
      const term = vocabularies[facet].find(({ id }) => id === value);
      const name = term === undefined ? value : findTermName(term, "en");
      return html`<span class="finding">${name} <span class="quiet-words">${confidence >= SURE ? "sure" : "likely"}: ${evidence.join(", ")}</span></span> `;
    });
    return words.length === 0 ? [] : [pairRow(NAMES[facet], html`${words}`)];
  });
  return (
    rows.length > 0 &&
    html`<h3>What it is about, by our reading</h3>
<dl class="pairs">${rows}</dl>`
  );
}
