import { html } from "hono/html";
import type { Html } from "../../publish/site/page.ts";
import type { StoryState, Verdict } from "../../model/decision.ts";
import { hiddenMethod } from "./hidden-method.ts";
import { undoJoinForm } from "./stories/merge-form.ts";

/** What the desk says after something was done or refused. */
export type Notice = {
  readonly words: string;
  readonly tone: "done" | "problem";
  /** A story whose decision can be taken back from here. */
  readonly undo?: number;
  /** A verdict that a colleague's stood in the way of, to be given all the same. */
  readonly again?: {
    readonly storyId: number;
    readonly seen: StoryState;
    readonly verdict: Exclude<Verdict, "undo">;
    readonly reason: string;
    readonly words: string;
  };
  /** Where a merge or a split can be taken back. */
  readonly undoAt?: string | undefined;
  /** `key` is the one that follows it. */
  readonly link?: { readonly href: string; readonly words: string; readonly key?: string };
};

/** The inside of the one live region of the page. */
export function noticeLine(notice: Notice | undefined): Html | "" {
  if (notice === undefined) return "";
  return html`<p class="notice ${notice.tone}">${notice.words}${notice.link !== undefined && html` <a href="${notice.link.href}"${notice.link.key !== undefined && html` data-key="${notice.link.key}" aria-keyshortcuts="${notice.link.key}"`}>${notice.link.words}</a>`}</p>
${notice.undo !== undefined && undoForm({ storyId: notice.undo, back: "" })}${notice.again !== undefined && againForm(notice.again)}${notice.undoAt !== undefined && undoJoinForm(notice.undoAt)}`;
}

export type UndoForm = {
  readonly storyId: number;
  readonly back: string;
  /** Where the story stands for whoever takes it back. */
  readonly seen?: StoryState;
  readonly key?: string;
  readonly words?: string;
};

/** Without a key of its own in the notice: the key takes back what was done last, again and again. */
export function undoForm({ storyId, back, seen, key, words = "Undo" }: UndoForm): Html {
  return html`<form class="undo" method="post" action="/desk/stories/${storyId}/decision" data-deed>
${hiddenMethod("delete", back)}${seen !== undefined && html`<input type="hidden" name="seen" value="${seen}">`}
<button type="submit"${key !== undefined && html` data-key="${key}" aria-keyshortcuts="${key}"`}>${words}</button>
</form>`;
}

function againForm({ storyId, seen, verdict, reason, words }: NonNullable<Notice["again"]>): Html {
  return html`<form method="post" action="/desk/stories/${storyId}/decision" data-deed>
${hiddenMethod("put")}<input type="hidden" name="seen" value="${seen}"><input type="hidden" name="reason" value="${reason}">
<button type="submit" name="verdict" value="${verdict}">${words}</button>
</form>`;
}
