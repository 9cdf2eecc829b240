import { html } from "hono/html";
import { formatDate } from "../format-date.ts";
import { type SiteView } from "../site-view.ts";
import { monthPath } from "./month-path.ts";
import { type Html } from "./page.ts";

/** A month that has cuttings. */
export type MonthCount = {
  /** YYYY-MM. */
  readonly month: string;
  readonly count: number;
};

/** Years further back than this are folded away. */
const OPEN_YEARS = 1;

/** Every month that has cuttings, by year, newest first; `here` is the month that is being read. */
export function monthMenu(
  site: SiteView,
  months: readonly MonthCount[],
  here?: string,
): Html | false {
  if (months.length === 0) return false;
  const years = [...Map.groupBy(months, ({ month }) => month.slice(0, "YYYY".length))];
  return html`<nav class="months" aria-labelledby="months">
<h2 id="months">${site.words.months}</h2>
${years.map(([year, months], index) => yearOfMonths(site, { year, months, here, open: index < OPEN_YEARS || here?.startsWith(year) === true }))}
</nav>`;
}

type Year = {
  readonly year: string;
  readonly months: readonly MonthCount[];
  readonly here: string | undefined;
  readonly open: boolean;
};

function yearOfMonths(site: SiteView, { year, months, here, open }: Year): Html {
  return html`<details${open && html` open`}>
<summary>${year}</summary>
<ol>${months.map(
    ({
      month,
      count,
    }) => html`<li><a href="${monthPath(month)}"${month === here && html` aria-current="page"`}>${formatDate(month, site.settings.language, "month alone")}<span class="unseen"> ${year}</span></a> <span class="count">${count}<span class="unseen"> ${site.words.cuttingsCounted(count)}</span></span></li>
`,
  )}</ol>
</details>`;
}
