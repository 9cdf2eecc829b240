import { html } from "hono/html";
import type { Html } from "../../../publish/site/page.ts";
import type { StoryItem } from "../../../storage/stories/story-details.ts";
import { hiddenMethod } from "../hidden-method.ts";
import { quoteTitle } from "../quote-title.ts";

/** In each row; of use where another story is open, and seen only then. */
export function mergeForm(row: {
  readonly id: number;
  readonly title: string;
  readonly into: number | undefined;
  readonly back: string;
}): Html {
  return html`<form class="merge" method="post" action="/desk/stories/${row.id}/merge">
<input type="hidden" name="into" value="${row.into ?? ""}"><input type="hidden" name="back" value="${row.back}">
<button type="submit" data-key="m" aria-keyshortcuts="m">Merge<span class="unseen"> ${row.title} into the open story</span></button>
</form>`;
}

/** Each item is a button, so that one press parts it. */
export function splitDetails(storyId: number, items: readonly StoryItem[], back: string): Html {
  return html`<details class="pass split"><summary data-key="s" aria-keyshortcuts="s">Split off…</summary>
<form class="reasons" method="post" action="/desk/stories/${storyId}/split" aria-label="Which item is another story?">
<input type="hidden" name="back" value="${back}">
${items.map(
  (
    item,
    index,
  ) => html`<button type="submit" name="item" value="${item.id}"${index < 9 && html` data-digit="${index + 1}"`}>${quoteTitle(item.title)}${index < 9 && html` <kbd>${index + 1}</kbd>`}</button>
`,
)}
</form></details>`;
}

/** Takes back what a person merged or split, from beside it. */
export function undoJoinForm(path: string, back = ""): Html {
  return html`<form class="undo" method="post" action="${path}">
${hiddenMethod("delete", back)}
<button type="submit">Undo</button>
</form>`;
}
