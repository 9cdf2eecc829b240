import { html } from "hono/html";
import { formatDate } from "../format-date.ts";
import { type Day } from "../group-by-month.ts";
import { type SiteView } from "../site-view.ts";
import { cuttingRow } from "./cutting-row.ts";
import { type Html } from "./page.ts";

/** Where a day begins on its page: what links to it may rely on that. */
export function dayId(date: string): string {
  return `day-${date}`;
}

/**
 * A day of a column: the date stands once in the margin. It is headed by h3 below a month's h2, by
 * h2 on the month's own page.
 */
export function daySection(site: SiteView, { date, cuttings }: Day, heading: "h2" | "h3"): Html {
  const id = dayId(date);
  const day = html`<time datetime="${date}">${formatDate(date, site.settings.language, "day")}</time>`;
  return html`<section class="day" aria-labelledby="${id}">
${heading === "h2" ? html`<h2 id="${id}">${day}</h2>` : html`<h3 id="${id}">${day}</h3>`}
<div class="rows">
${cuttings.map((cutting) => cuttingRow(site, cutting, heading === "h2" ? "h3" : "h4"))}
</div>
</section>
`;
}
