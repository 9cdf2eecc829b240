import { html } from "hono/html";
import type { Html } from "../../../publish/site/page.ts";
import { pairRow } from "../pair-row.ts";

export type KeptFormView = {
  readonly path: string;
  readonly fields: readonly (readonly [string, string])[];
  /** Those that somebody wrote. */
  readonly written: readonly (readonly [string, string])[];
};

/** Behind the door: the form that came too late, to be sent as it was. */
export function keptFormPage({ path, fields, written }: KeptFormView): Html {
  return html`<h1>You are in again</h1>
<p>Nothing was saved yet, and nothing is lost. Send it now as you wrote it:</p>
<form class="fields" method="post" action="${path}">
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p><button type="submit" class="main">Send it now</button></p>
</form>
${written.length > 0 && html`<h2>What you wrote</h2><dl class="pairs">${written.map(([name, value]) => pairRow(name, value))}</dl>`}
<p class="onward"><a href="/desk/inbox">Leave it and go to the inbox</a></p>`;
}
