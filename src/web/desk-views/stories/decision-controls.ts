import { html } from "hono/html";
import type { StoryState } from "../../../model/decision.ts";
import { PASS_REASONS } from "../../../model/pass-reason.ts";
import type { Html } from "../../../publish/site/page.ts";
import { hiddenMethod } from "../hidden-method.ts";
import { undoForm } from "../notice-line.ts";

export type DecisionControls = {
  readonly storyId: number;
  readonly title: string;
  readonly state: StoryState;
  readonly cuttingId: number | undefined;
  /** The page to go on with where there is no script. */
  readonly back: string;
  readonly mayEdit: boolean;
  /** Decided a moment ago: what is left is to take it back. */
  readonly isSettled?: boolean;
};

/** Longer reasons are essays. */
const LONGEST_REASON = 200;

/** What an editor can do with a story where it stands. */
export function decisionControls(controls: DecisionControls): Html {
  const { storyId, state, cuttingId, back, mayEdit, isSettled = false } = controls;
  return html`<div class="verdicts" role="group" aria-label="Decide: ${controls.title}">
${state !== "inbox" && undoForm(isSettled ? { storyId, back, seen: state, key: "u" } : { storyId, back, seen: state, key: "b", words: "Take back" })}
${(state === "inbox" || state === "later") && !isSettled && html`${verdictForm(controls)}${passDetails(controls)}`}
${state === "picked" && cuttingId === undefined && mayEdit && decisionForm({ storyId, back, state }, html`<button type="submit" name="verdict" value="pick" data-key="p" aria-keyshortcuts="p">Draft its cutting</button>`)}
${cuttingId !== undefined && mayEdit && html`<a class="button" href="/desk/cuttings/${cuttingId}" data-key="e" aria-keyshortcuts="e">Edit the cutting</a>`}
</div>`;
}

function verdictForm(controls: DecisionControls): Html {
  const { state, mayEdit } = controls;
  return decisionForm(
    controls,
    html`<button type="submit" name="verdict" value="pick" data-key="p" aria-keyshortcuts="p">${mayEdit ? "Pick and draft" : "Pick"}</button>
${state === "inbox" && html`<button type="submit" name="verdict" value="later" data-key="l" aria-keyshortcuts="l">Later</button>`}`,
  );
}

/**
 * The reasons are buttons, so that one press passes; free words have a form of their own, where
 * Enter must not press the first reason.
 */
function passDetails(controls: DecisionControls): Html {
  const { storyId } = controls;
  const reasons = html`${PASS_REASONS.map(
    (
      reason,
      index,
    ) => html`<button type="submit" name="reason" value="${reason}" data-digit="${index + 1}">${reason} <kbd>${index + 1}</kbd></button>
`,
  )}`;
  const words = html`<label for="words-${storyId}">or in your words</label>
<input type="text" id="words-${storyId}" name="reason" maxlength="${LONGEST_REASON}" autocomplete="off" required>
<button type="submit">Pass</button>`;
  return html`<details class="pass"><summary data-key="x" aria-keyshortcuts="x">Pass…</summary>
<div class="reasons" role="group" aria-label="Why pass it?">
${decisionForm(controls, html`<input type="hidden" name="verdict" value="pass">${reasons}`)}
${decisionForm(controls, html`<input type="hidden" name="verdict" value="pass">${words}`)}
</div>
</details>`;
}

/** Says where the story stands on this page: where a colleague was first, nothing is overruled. */
function decisionForm(
  { storyId, back, state }: Pick<DecisionControls, "storyId" | "back" | "state">,
  inside: Html,
): Html {
  return html`<form method="post" action="/desk/stories/${storyId}/decision" data-deed>
${hiddenMethod("put", back)}<input type="hidden" name="seen" value="${state}">
${inside}
</form>`;
}
