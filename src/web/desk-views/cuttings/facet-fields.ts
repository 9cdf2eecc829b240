import { html } from "hono/html";
import {
  type Facet,
  FACET_FIELDS,
  type Facets,
  findTermName,
  type Term,
  type Vocabularies,
} from "../../../model/facet.ts";
import type { Html } from "../../../publish/site/page.ts";

/**
 * Places are many, so they are written and proposed; these empty fields take new ones where there
 * is no script.
 */
const EMPTY_PLACE_FIELDS = 2;

const LEGENDS = { service: "Services", theme: "Themes", audience: "For whom" } as const;

/** All facets but the kind. */
export function facetFields(
  chosen: Facets,
  vocabularies: Vocabularies,
  problems: Readonly<Partial<Record<Facet, string>>>,
): Html {
  const boxes = (facet: keyof typeof LEGENDS) =>
    checkboxes({
      name: FACET_FIELDS[facet],
      legend: LEGENDS[facet],
      terms: vocabularies[facet],
      chosen: chosen[facet],
      problem: problems[facet],
    });
  return html`${placeFields(chosen.place, vocabularies.place, problems.place)}
${boxes("service")}
${boxes("theme")}
${boxes("audience")}`;
}

type Checkboxes = {
  readonly name: string;
  readonly legend: string;
  readonly terms: readonly Term[];
  readonly chosen: readonly string[];
  readonly problem: string | undefined;
};

function checkboxes({ name, legend, terms, chosen, problem }: Checkboxes): Html {
  const known = terms.map((term): Choice => ({
    name,
    id: term.id,
    label: findTermName(term, "en"),
    scope: term.scope,
  }));
  const lost = chosen
    .filter((id) => !terms.some((term) => term.id === id))
    .map((id): Choice => ({ name, id, label: id, scope: "No longer in the vocabulary" }));
  return html`<fieldset class="facet"><legend>${legend}</legend>
${problem !== undefined && html`<p class="problem">${problem}</p>`}
<div class="choices">${[...known, ...lost].map((choice) => checkbox(choice, chosen.includes(choice.id)))}</div>
</fieldset>`;
}

type Choice = {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly scope?: string;
};

function checkbox({ name, id, label, scope }: Choice, isChosen: boolean): Html {
  return html`<label${scope !== undefined && html` title="${scope}"`}><input type="checkbox" name="${name}" value="${id}"${isChosen && html` checked`}> ${label}</label>
`;
}

function placeFields(
  chosen: readonly string[],
  terms: readonly Term[],
  problem: string | undefined,
): Html {
  const nameOf = (id: string) => {
    const term = terms.find((one) => one.id === id);
    return term === undefined ? id : findTermName(term, "en");
  };
  return html`<fieldset class="facet"><legend>Places that it is about</legend>
${problem !== undefined && html`<p class="problem" id="places-problem">${problem}</p>`}
<div class="choices">${chosen.map((id) => checkbox({ name: FACET_FIELDS.place, id, label: nameOf(id) }, true))}</div>
<div class="more-places" data-more>${Array.from(
    { length: EMPTY_PLACE_FIELDS },
    (
      _,
      index,
    ) => html`<label><span class="unseen">Another place ${index + 1}</span><input type="text" name="place-${index + 1}" list="place-names" autocomplete="off" placeholder="Add a place"></label>
`,
  )}</div>
<datalist id="place-names">${terms.map((term) => html`<option value="${findTermName(term, "en")}"></option>`)}</datalist>
</fieldset>`;
}
