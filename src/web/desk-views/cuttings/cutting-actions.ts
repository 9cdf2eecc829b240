import { html } from "hono/html";
import type { CuttingState } from "../../../model/cutting.ts";
import type { Html } from "../../../publish/site/page.ts";
import { missingNotice, type WrittenSoFar } from "./missing-notice.ts";
import { textField } from "../text-field.ts";

export type CuttingActions = {
  readonly state: CuttingState;
  readonly fields: WrittenSoFar;
  readonly mayPublish: boolean;
  /** What the scheduling field proposes, on the institute's clocks. */
  readonly scheduleFor: string;
  readonly scheduleProblem: string | undefined;
  readonly timeZone: string;
};

type Action = {
  readonly wanted: CuttingState | "save";
  readonly words: string;
  readonly look?: "main" | "quiet-button";
  readonly isPublishers?: true;
};

const PUBLISH: Action = { wanted: "published", words: "Publish", look: "main", isPublishers: true };
const SET_ASIDE: Action = { wanted: "withdrawn", words: "Set aside", look: "quiet-button" };
const SAVE: Action = { wanted: "save", words: "Save" };

const ACTIONS: Readonly<Record<CuttingState, readonly Action[]>> = {
  draft: [SAVE, { wanted: "in_review", words: "Send to review" }, PUBLISH, SET_ASIDE],
  in_review: [SAVE, { wanted: "draft", words: "Back to draft" }, PUBLISH, SET_ASIDE],
  scheduled: [
    SAVE,
    { wanted: "draft", words: "Unschedule", isPublishers: true },
    { ...PUBLISH, words: "Publish now" },
    { ...SET_ASIDE, isPublishers: true },
  ],
  published: [
    { ...SAVE, words: "Save and show the change", look: "main" },
    { ...SET_ASIDE, words: "Withdraw from the page", isPublishers: true },
  ],
  withdrawn: [
    SAVE,
    { wanted: "draft", words: "Back to draft" },
    { ...PUBLISH, words: "Publish again" },
  ],
};

/**
 * Each button saves the words first, so that what goes out is what stands on the screen. Enter in a
 * field presses the first: Save.
 */
export function cuttingActions(view: CuttingActions): Html {
  const { state, mayPublish, timeZone } = view;
  const actions = ACTIONS[state].filter((action) => mayPublish || action.isPublishers !== true);
  const main =
    actions.find(({ look }) => look === "main") ??
    actions.find(({ wanted }) => wanted === "in_review");
  return html`<div class="actions">
${actions.map((action) => button(action, action === main))}
<p class="quiet-words" id="missing">${missingNotice(view.fields)}</p><p class="quiet-words" id="kept"></p><p class="problem" id="saying" role="status"></p>
<p class="key-hint"><kbd>Ctrl</kbd> <kbd>Enter</kbd> saves${main !== undefined && html`, with <kbd>Shift</kbd> ${main.words.toLowerCase()}`}</p></div>
${
  mayPublish &&
  state === "published" &&
  textField({
    name: "withdrawal",
    label: "Why it is withdrawn, for readers",
    value: "",
    hint: "Only with “Withdraw from the page”; it may stay empty.",
    maxLength: 300,
  })
}
${
  mayPublish &&
  (state === "draft" || state === "in_review") &&
  html`<div class="schedule">
${textField({ name: "scheduledFor", label: `Or publish later (${timeZone})`, type: "datetime-local", value: view.scheduleFor, problem: view.scheduleProblem })}
${button({ wanted: "scheduled", words: "Schedule" })}</div>`
}`;
}

/** The main one has a key. */
function button({ wanted, words, look }: Action, isMain = false): Html {
  return html`<button type="submit" name="wanted" value="${wanted}"${isMain && html` data-main`}${look !== undefined && html` class="${look}"`}>${words}</button>
`;
}
