import { html } from "hono/html";
import { type Correction, readTerm } from "../../../model/correction.ts";
import { FACETS, type Facet, findTermName, type Vocabularies } from "../../../model/facet.ts";
import type { Finding } from "../../../model/finding.ts";
import { type ItemFindings, LIKELY, SURE } from "../../../model/item-findings.ts";
import type { Html } from "../../../publish/site/page.ts";
import { hiddenMethod } from "../hidden-method.ts";
import { pairRow } from "../pair-row.ts";

export type FindingsView = {
  readonly storyId: number;
  readonly found: ItemFindings;
  readonly corrections: readonly Correction[];
  readonly vocabularies: Vocabularies;
  readonly back: string;
};

const NAMES: Readonly<Record<Facet, string>> = {
  kind: "Kind",
  place: "Places",
  service: "Services",
  theme: "Themes",
  audience: "For whom",
};
/** Those have a digit. */
const MOST_DIGITS = 9;

/**
 * What was found out about the story by itself, each with how sure and by which words; what editors
 * said of it; and the ways to say more.
 */
export function storyFindings(view: FindingsView): Html {
  const { corrections, vocabularies } = view;
  const corrected = view.found;
  const standing = FACETS.flatMap((facet) =>
    corrected[facet]
      .filter(({ confidence }) => confidence >= LIKELY)
      .map((finding) => ({ facet, finding })),
  );
  const rows = FACETS.flatMap((facet) => {
    const words = standing
      .filter((one) => one.facet === facet)
      .map(({ finding }) => findingWords(nameTerm(vocabularies, facet, finding.value), finding));
    return words.length === 0 ? [] : [pairRow(NAMES[facet], html`${words}`)];
  });
  return html`<h3>What it is about, by our reading</h3>
${rows.length > 0 ? html`<dl class="pairs">${rows}</dl>` : html`<p class="quiet-words">Nothing was found out.</p>`}
${corrections.length > 0 && html`<ul class="items corrections">${corrections.map((one) => saidLine(one, view))}</ul>`}
${correctDetails(standing, view)}`;
}

function findingWords(name: string, { confidence, evidence }: Finding): Html {
  const how = confidence === 1 ? "" : confidence >= SURE ? "sure: " : "likely: ";
  return html`<span class="finding">${name} <span class="quiet-words">${how}${evidence.join(", ")}</span></span> `;
}

function saidLine({ id, term, holds, by }: Correction, view: FindingsView): Html {
  const { facet, value } = readTerm(term) ?? { facet: "kind" as const, value: term };
  return html`<li><span>${by}: ${holds ? "" : "not "}${nameTerm(view.vocabularies, facet, value)}</span>
<form class="undo" method="post" action="/desk/stories/${view.storyId}/corrections/${id}">${hiddenMethod("delete", view.back)}<button type="submit">Undo<span class="unseen"> what ${by} said of ${nameTerm(view.vocabularies, facet, value)}</span></button></form></li>`;
}

/** Each finding is a button that says it is wrong; what is right comes from the lists. */
function correctDetails(
  standing: readonly { readonly facet: Facet; readonly finding: Finding }[],
  { storyId, vocabularies, back }: FindingsView,
): Html {
  const form = (holds: "yes" | "no", inside: Html) =>
    html`<form method="post" action="/desk/stories/${storyId}/corrections"><input type="hidden" name="back" value="${back}"><input type="hidden" name="holds" value="${holds}">
${inside}
</form>`;
  const wrong = standing.map(
    ({ facet, finding: { value } }, index) =>
      html`<button type="submit" name="term" value="${facet}:${value}"${index < MOST_DIGITS && html` data-digit="${index + 1}"`}>Not ${nameTerm(vocabularies, facet, value)}${index < MOST_DIGITS && html` <kbd>${index + 1}</kbd>`}</button>
`,
  );
  return html`<details class="pass correct"><summary data-key="w" aria-keyshortcuts="w">Correct…</summary>
<div class="reasons" role="group" aria-label="What is wrong or right of it?">
${wrong.length > 0 && form("no", html`${wrong}`)}
${form(
  "yes",
  html`<label for="right-term">It is about</label>
<select id="right-term" name="term">${FACETS.map((facet) => html`<optgroup label="${NAMES[facet]}">${vocabularies[facet].map((term) => html`<option value="${facet}:${term.id}">${findTermName(term, "en")}</option>`)}</optgroup>`)}</select>
<button type="submit">Say so</button>`,
)}
</div>
</details>`;
}

function nameTerm(vocabularies: Vocabularies, facet: Facet, id: string): string {
  const term = vocabularies[facet].find((one) => one.id === id);
  return term === undefined ? id : findTermName(term, "en");
}
