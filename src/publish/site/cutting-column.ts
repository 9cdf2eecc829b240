import { html } from "hono/html";
import { type CuttingView } from "../cutting-view.ts";
import { formatDate } from "../format-date.ts";
import { groupByMonth, type Month } from "../group-by-month.ts";
import { type SiteView } from "../site-view.ts";
import { daySection } from "./day-section.ts";
import { monthPath } from "./month-path.ts";
import { type Html } from "./page.ts";

/** Cuttings by month and day: months parted by a cut line, the date once in the margin. */
export function cuttingColumn(site: SiteView, cuttings: readonly CuttingView[]): Html[] {
  return groupByMonth(cuttings).map((month) => monthSection(site, month));
}

function monthSection(site: SiteView, { month, days }: Month): Html {
  const id = `month-${month}`;
  const isBrief = days.length === 1 && days[0]?.cuttings.length === 1;
  return html`<section class="${isBrief ? "month brief" : "month"}" aria-labelledby="${id}">
<h2 id="${id}"><a href="${monthPath(month)}"><time datetime="${month}">${formatDate(month, site.settings.language, "month")}</time></a></h2>
${days.map((day) => daySection(site, day, "h3"))}
</section>
`;
}
