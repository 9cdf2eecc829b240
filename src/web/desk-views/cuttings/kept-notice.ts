import { html } from "hono/html";
import type { Html } from "../../../publish/site/page.ts";
import type { KeptWords } from "../../../storage/cuttings/kept-words.ts";
import { hiddenMethod } from "../hidden-method.ts";
import { quoteTitle } from "../quote-title.ts";
import { clockTime, timeAgo, type Clock } from "../time-ago.ts";

/** Beside the buttons, while somebody writes. */
export function keptLine(at: Date, clock: Clock): Html {
  return html`Kept at <time datetime="${at.toISOString()}">${clockTime(at, clock)}</time>, not saved yet`;
}

/** Above a form whose words were never saved. */
export function keptNotice({ about, at }: KeptWords, clock: Clock): Html {
  return html`<div class="notice" data-unsaved><p>These are your words of ${timeAgo(at, clock)}, which were kept and not saved. Save them, or</p>
${throwAway(about, "go back to what is saved")}</div>`;
}

/** Above an empty form: what somebody began and left. */
export function unsavedNotice({ about, fields, at }: KeptWords, clock: Clock): Html {
  const headline = fields.find(([name]) => name === "headline")?.[1].trim() ?? "";
  const token = about.replace(/^form /, "");
  return html`<div class="notice"><p>You wrote something ${timeAgo(at, clock)} that was not saved: ${headline === "" ? "it has no headline yet" : quoteTitle(headline)}. <a href="/desk/cuttings/new?form=${token}">Go on with it</a></p>
${throwAway(about, "Throw it away")}</div>`;
}

function throwAway(about: string, words: string): Html {
  return html`<form method="post" action="/desk/cuttings/words">${hiddenMethod("delete")}<input type="hidden" name="about" value="${about}"><button type="submit" class="quiet-button">${words}</button></form>`;
}
