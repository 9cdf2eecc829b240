import { html } from "hono/html";
import {
  type Facet,
  FACET_FIELDS,
  type Facets,
  findTermName,
  type Term,
  type Vocabularies,
} from "../../../model/facet.ts";
import type { Finding } from "../../../model/finding.ts";
import type { Html } from "../../../publish/site/page.ts";

/**
 * Places are many, so they are written and proposed; these empty fields take new ones where there
 * is no script.
 */
const EMPTY_PLACE_FIELDS = 2;

const LEGENDS = { service: "Services", theme: "Themes", audience: "For whom" } as const;

export type FacetsView = {
  readonly chosen: Facets;
  /** What we found likely and nobody has chosen. */
  readonly proposed: Readonly<Record<Facet, readonly Finding[]>>;
  readonly vocabularies: Vocabularies;
  readonly problems: Readonly<Partial<Record<Facet, string>>>;
};

/** All facets but the kind. */
export function facetFields({ chosen, proposed, vocabularies, problems }: FacetsView): Html {
  const boxes = (facet: keyof typeof LEGENDS) =>
    checkboxes({
      name: FACET_FIELDS[facet],
      legend: LEGENDS[facet],
      terms: vocabularies[facet],
      chosen: chosen[facet],
      proposed: proposed[facet],
      problem: problems[facet],
    });
  return html`${placeFields({
    name: FACET_FIELDS.place,
    legend: "Places that it is about",
    terms: vocabularies.place,
    chosen: chosen.place,
    proposed: proposed.place,
    problem: problems.place,
  })}
${boxes("service")}
${boxes("theme")}
${boxes("audience")}`;
}

type FacetView = {
  readonly name: string;
  readonly legend: string;
  readonly terms: readonly Term[];
  readonly chosen: readonly string[];
  readonly proposed: readonly Finding[];
  readonly problem: string | undefined;
};

function checkboxes({ name, legend, terms, chosen, proposed, problem }: FacetView): Html {
  const waits = (id: string) => proposed.some(({ value }) => value === id);
  const known = terms
    .filter(({ id }) => !waits(id))
    .map((term): Choice => ({
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
${proposals(name, proposed, terms)}
<div class="choices">${[...known, ...lost].map((choice) => checkbox(choice, chosen.includes(choice.id)))}</div>
</fieldset>`;
}

type Choice = {
  readonly name: string;
  readonly id: string;
  readonly label: string | Html;
  readonly scope?: string;
};

function checkbox({ name, id, label, scope }: Choice, isChosen: boolean): Html {
  return html`<label${scope !== undefined && html` title="${scope}"`}><input type="checkbox" name="${name}" value="${id}"${isChosen && html` checked`}> ${label}</label>
`;
}

function placeFields({ name, legend, terms, chosen, proposed, problem }: FacetView): Html {
  return html`<fieldset class="facet"><legend>${legend}</legend>
${problem !== undefined && html`<p class="problem" id="places-problem">${problem}</p>`}
<div class="choices">${chosen.map((id) => checkbox({ name, id, label: nameOf(id, terms) }, true))}</div>
${proposals(name, proposed, terms)}
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

/** To tick one is to accept it; each says what it was found by. */
export function proposals(
  name: string,
  proposed: readonly Finding[],
  terms: readonly Term[],
): Html | false {
  return (
    proposed.length > 0 &&
    html`<div class="proposed"><span>Likely:</span>${proposed.map(({ value, evidence }) => {
      const label = html`${nameOf(value, terms)} <span class="quiet-words">(${evidence.join(", ")})</span>`;
      return checkbox({ name, id: value, label }, false);
    })}</div>`
  );
}

function nameOf(id: string, terms: readonly Term[]): string {
  const term = terms.find((one) => one.id === id);
  return term === undefined ? id : findTermName(term, "en");
}
