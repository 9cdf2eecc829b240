import { html } from "hono/html";
import { formatDate } from "../../../publish/format-date.ts";
import type { Html } from "../../../publish/site/page.ts";
import type { EarlierCutting } from "../../../storage/cuttings/earlier-cuttings.ts";
import { STATE_WORDS } from "./state-words.ts";

/** That the same was cut out before, by the same link or from the same story. */
export function earlierNotice(earlier: readonly EarlierCutting[]): Html | "" {
  if (earlier.length === 0) return "";
  return html`<div class="notice problem">
${earlier.length === 1 ? html`<p>${earlierLine(earlier[0])}</p>` : html`<p>This was cut out before:</p><ul>${earlier.map((one) => html`<li>${earlierLine(one)}</li>`)}</ul>`}
</div>`;
}

/** "Published on 3 March 2026 as “Who waits” (on the page)". */
export function earlierLine(cutting: EarlierCutting | undefined): Html | "" {
  if (cutting === undefined) return "";
  const { id, slug, state, headline, date } = cutting;
  const named = html`<a href="/desk/cuttings/${id}">“<bdi>${headline}</bdi>”</a>`;
  return state === "published"
    ? html`Published on <time datetime="${date}">${formatDate(date, "en", "full")}</time> as ${named} (<a href="/${slug}">on the page</a>)`
    : html`In another cutting already: ${named} (${STATE_WORDS[state].toLowerCase()})`;
}
