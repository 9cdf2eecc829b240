import { html } from "hono/html";
import { type Facet, type Facets, findTermName, type Vocabularies } from "../../../model/facet.ts";
import type { Html } from "../../../publish/site/page.ts";
import { LONGEST_WORDS } from "../../../model/cutting.ts";
import { cuttingActions, type CuttingActions } from "./cutting-actions.ts";
import { type FacetsView, facetFields, proposals } from "./facet-fields.ts";
import { cuttingAction, furtherLinks, type WrittenLink } from "./further-links.ts";
import { hiddenMethod } from "../hidden-method.ts";
import { inLanguage } from "../stories/story-row.ts";
import { textField } from "../text-field.ts";

export type CuttingFormView = CuttingActions & {
  /** Absent where it is new. */
  readonly id: number | undefined;
  /** By it a new one is known where it is sent again. */
  readonly token: string | undefined;
  /** The revision that the words on screen began from. */
  readonly revision: number;
  readonly fields: CuttingFields;
  readonly problems: Problems;
  readonly proposed: FacetsView["proposed"];
  readonly vocabularies: Vocabularies;
  readonly mayWrite: boolean;
  /** What readers were told of the last correction. */
  readonly correction: string;
  /** What stands in the fields was changed by us, and nobody has saved it yet. */
  readonly isRearranged: boolean;
};

/**
 * A cutting as it stands in the fields of its form: what was written, right or wrong; places by
 * name or id.
 */
export type CuttingFields = Readonly<Record<WordField, string>> & {
  readonly furtherLinks: readonly WrittenLink[];
  readonly facets: Facets;
};

export const WORD_FIELDS = [
  "headline",
  "line",
  "link",
  "credit",
  "date",
  "startsOn",
  "endsOn",
  "deadline",
  "language",
] as const;
export type WordField = (typeof WORD_FIELDS)[number];

export type FieldName = WordField | Facet | "furtherLinks";

export type Problems = Readonly<Partial<Record<FieldName, string>>>;

const KINDS_WITH_DAYS: ReadonlySet<string> = new Set(["event", "call"]);

export const FIELD_NAMES: Readonly<Record<FieldName, string>> = {
  kind: "Kind",
  headline: "Headline",
  line: "Line",
  link: "Link",
  credit: "Credit",
  furtherLinks: "Also in",
  date: "Date",
  startsOn: "First day",
  endsOn: "Last day",
  deadline: "Deadline",
  language: "Language",
  place: "Places",
  service: "Services",
  theme: "Themes",
  audience: "For whom",
};

export function cuttingForm(view: CuttingFormView): Html {
  const { id, token, fields, problems, proposed, vocabularies, mayWrite } = view;
  const language = inLanguage(fields.language);
  return html`<form class="fields cutting-form" id="cutting-form" method="post" action="${cuttingAction(id)}" novalidate${view.isRearranged && html` data-unsaved`}>
${id !== undefined && html`${hiddenMethod("put")}<input type="hidden" name="revision" value="${view.revision}">`}${token !== undefined && html`<input type="hidden" name="token" value="${token}">`}
${saveByEnter()}${problemList(problems)}
<fieldset class="plain-set"${!mayWrite && html` disabled`}><legend class="unseen">The cutting</legend>
${kindField(view)}
${textField({ name: "headline", label: "Headline", value: fields.headline, rows: 2, problem: problems.headline, isRequired: true, isOneLine: true, isFirst: mayWrite, most: LONGEST_WORDS.headline, language })}
${textField({ name: "line", label: "Line", value: fields.line, rows: 3, hint: "One sentence that says why it matters, without a full stop.", problem: problems.line, isOneLine: true, most: LONGEST_WORDS.line, language })}
${textField({ name: "link", label: "Link", type: "url", value: fields.link, problem: problems.link, most: LONGEST_WORDS.link })}
${textField({ name: "credit", label: "Credit", value: fields.credit, hint: "Who wrote it: a person or a publisher.", problem: problems.credit, most: LONGEST_WORDS.credit })}
${furtherLinks({ id, links: fields.furtherLinks, problem: problems.furtherLinks, mayWrite })}
<div class="side-by-side">
${textField({ name: "date", label: "Date", type: "date", value: fields.date, problem: problems.date, isRequired: true })}
${textField({ name: "language", label: "Language", value: fields.language, hint: "Of the headline and line: en, fr, pt-BR.", problem: problems.language, isRequired: true, maxLength: 35 })}
</div>
${dayFields(view)}
${facetFields({ chosen: fields.facets, proposed, vocabularies, problems })}
${view.state === "published" && textField({ name: "correction", label: "Correction, for readers", value: view.correction, rows: 2, hint: "What was wrong: it is shown with the day, and feeds bring it again. Leave it as it is for a small edit.", maxLength: 300 })}
</fieldset>
${mayWrite && cuttingActions(view)}
</form>`;
}

/** Enter in a field presses a form's first button, whatever that is; so the first saves. */
function saveByEnter(): Html {
  return html`<button type="submit" class="unseen" name="wanted" value="save" tabindex="-1" aria-hidden="true">Save</button>
`;
}

function kindField({ fields, problems, proposed, vocabularies }: CuttingFormView): Html {
  return html`<div class="field${problems.kind === undefined ? "" : " wrong"}">
<label for="kind">Kind</label>
<select id="kind" name="kind">
<option value="">none</option>
${vocabularies.kind.map((term) => html`<option value="${term.id}"${fields.facets.kind.includes(term.id) && html` selected`}>${findTermName(term, "en")}</option>`)}
</select>
${proposals("likely-kind", proposed.kind, vocabularies.kind)}
${problems.kind !== undefined && html`<p class="problem">${problems.kind}</p>`}
</div>`;
}

/** Open where there is something in it, or its kind is one that mostly has days. */
function dayFields({ fields, problems }: CuttingFormView): Html {
  const days = ["startsOn", "endsOn", "deadline"] as const;
  const isOpen =
    fields.facets.kind.some((kind) => KINDS_WITH_DAYS.has(kind)) ||
    days.some((name) => fields[name] !== "");
  const dayField = (name: (typeof days)[number], hint: string) =>
    textField({
      name,
      label: FIELD_NAMES[name],
      type: "date",
      value: fields[name],
      hint,
      problem: problems[name],
    });
  return html`<details class="facet"${isOpen && html` open`}><summary>Days of an event or a call</summary>
<div class="side-by-side">
${dayField("startsOn", "Of an event.")}
${dayField("endsOn", "Where it takes several.")}
${dayField("deadline", "The last one to take part, bid or apply.")}
</div>
</details>`;
}

function problemList(problems: Problems): Html | false {
  const wrong = Object.keys(problems) as FieldName[];
  return (
    wrong.length > 0 &&
    html`<div class="notice problem" role="alert" id="problems" tabindex="-1">
<p>Nothing was saved yet; your words are all here. ${wrong.length === 1 ? "One field needs" : `${wrong.length} fields need`} a look:</p>
<ul>${wrong.map((name) => html`<li><a href="#${anchorOf(name)}">${FIELD_NAMES[name]}</a>: ${problems[name]}</li>`)}</ul>
</div>`
  );
}

/** A facet of many boxes has no one field to lead to. */
function anchorOf(name: FieldName): string {
  return name === "kind" || name === "furtherLinks" || WORD_FIELDS.some((field) => field === name)
    ? name
    : "cutting-form";
}
