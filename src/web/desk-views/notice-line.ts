import { html } from "hono/html";
import type { Html } from "../../publish/site/page.ts";
import { hiddenMethod } from "./hidden-method.ts";
import { undoJoinForm } from "./stories/merge-form.ts";

/** What the desk says after something was done or refused. */
export type Notice = {
  readonly words: string;
  readonly tone: "done" | "problem";
  /** A story whose decision can be taken back from here. */
  readonly undo?: number;
  /** Where a merge or a split can be taken back. */
  readonly undoAt?: string | undefined;
  /** `key` is the one that follows it. */
  readonly link?: { readonly href: string; readonly words: string; readonly key?: string };
};

/** The inside of the one live region of the page. */
export function noticeLine(notice: Notice | undefined): Html | "" {
  if (notice === undefined) return "";
  return html`<p class="notice ${notice.tone}">${notice.words}${notice.link !== undefined && html` <a href="${notice.link.href}"${notice.link.key !== undefined && html` data-key="${notice.link.key}" aria-keyshortcuts="${notice.link.key}"`}>${notice.link.words}</a>`}</p>
${notice.undo !== undefined && undoForm(notice.undo, "")}${notice.undoAt !== undefined && undoJoinForm(notice.undoAt)}`;
}

export function undoForm(storyId: number, back: string): Html {
  const path = `/desk/stories/${storyId}/decision`;
  return html`<form class="undo" method="post" action="${path}" hx-delete="${path}" hx-swap="none">
${hiddenMethod("delete", back)}
<button type="submit" data-key="u" aria-keyshortcuts="u">Undo</button>
</form>`;
}
