import { html } from "hono/html";
import type { Html } from "../../publish/site/page.ts";

export type TextField = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly type?: "text" | "email" | "password" | "url" | "date" | "datetime-local";
  /** Shown on several lines. */
  readonly rows?: number;
  /** However it is shown, no line ends stand in it. */
  readonly isOneLine?: boolean;
  /** Where writing begins. */
  readonly isFirst?: boolean;
  /** How many characters it may have; more are kept, counted and said to be too many. */
  readonly most?: number;
  readonly hint?: string;
  /** What is wrong with it. */
  readonly problem?: string;
  readonly autocomplete?: string;
  readonly isRequired?: boolean;
  /** It can be read and copied, not changed. */
  readonly isFixed?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly list?: string;
  readonly language?: Html | false;
  /** The page opens with it. */
  readonly hasFocus?: boolean;
};

/** A label, its field, and below them what helps or what is wrong. */
export function textField(field: TextField): Html {
  const { name, label, hint, problem } = field;
  return html`<div class="field${problem === undefined ? "" : " wrong"}">
<label for="${name}">${label}</label>
${field.rows === undefined ? html`<input type="${field.type ?? "text"}" value="${field.value}"${attributes(field)}>` : html`<textarea rows="${field.rows}"${attributes(field)}>${field.value}</textarea>`}
${problem !== undefined && html`<p class="problem" id="${name}-problem">${problem}</p>`}
${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
</div>`;
}

function attributes(field: TextField): Html {
  const { name, problem, hint } = field;
  const describedBy = [
    problem !== undefined && `${name}-problem`,
    hint !== undefined && `${name}-hint`,
  ]
    .filter((id) => id !== false)
    .join(" ");
  return html` id="${name}" name="${name}"${describedBy !== "" && html` aria-describedby="${describedBy}"`}${problem !== undefined && html` aria-invalid="true"`}${
    field.autocomplete !== undefined && html` autocomplete="${field.autocomplete}"`
  }${field.isRequired === true && html` required`}${field.isFixed === true && html` readonly`}${
    field.minLength !== undefined && html` minlength="${field.minLength}"`
  }${field.maxLength !== undefined && html` maxlength="${field.maxLength}"`}${
    field.list !== undefined && html` list="${field.list}"`
  }${field.hasFocus === true && html` autofocus`}${field.isOneLine === true && html` data-one-line`}${field.isFirst === true && html` data-first`}${field.most !== undefined && html` data-most="${field.most}"`}${field.language ?? ""}`;
}
