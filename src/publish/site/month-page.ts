import { html } from "hono/html";
import { type CuttingView } from "../cutting-view.ts";
import { formatDate } from "../format-date.ts";
import { type Day, groupByMonth } from "../group-by-month.ts";
import { type SiteView } from "../site-view.ts";
import { dayId, daySection } from "./day-section.ts";
import { monthMenu, type MonthCount } from "./month-menu.ts";
import { monthPath } from "./month-path.ts";
import { nearbyMenu } from "./nearby-menu.ts";
import { pageFrame } from "./page-frame.ts";
import { type Html } from "./page.ts";

export type MonthView = {
  /** YYYY-MM. */
  readonly month: string;
  /** Newest first. */
  readonly cuttings: readonly CuttingView[];
  /** Where the rest of the month stands, if it is too much for one page. */
  readonly furtherPath: string | undefined;
  /** All that have cuttings, newest first. */
  readonly months: readonly MonthCount[];
};

export function monthPage(site: SiteView, view: MonthView): Html {
  const { words, settings } = site;
  const name = formatDate(view.month, settings.language, "month");
  const days = groupByMonth(view.cuttings).flatMap(({ days }) => days);
  return pageFrame(site, {
    title: name,
    description: words.monthDescription(name, settings.name),
    path: monthPath(view.month),
    body: html`<div class="sheet">
<div class="column">
<section class="month" aria-labelledby="month">
<h1 id="month"><time datetime="${view.month}">${name}</time></h1>
${days.length > 1 && dayMenu(site, days)}
${days.map((day) => daySection(site, day, "h2"))}
</section>
${view.furtherPath !== undefined && html`<p class="onward"><a href="${view.furtherPath}">${words.older}: ${words.viewFurther}</a></p>`}
${neighbours(site, view)}
</div>
${monthMenu(site, view.months, view.month)}
</div>`,
  });
}

/** A busy month is many screens long. */
function dayMenu({ words, settings }: SiteView, days: readonly Day[]): Html {
  return html`<nav class="days" aria-label="${words.days}"><ul>
${days.map(({ date }) => html`<li><a href="#${dayId(date)}" aria-label="${formatDate(date, settings.language, "day")}">${formatDate(date, settings.language, "day alone")}</a></li>`)}
</ul></nav>`;
}

function neighbours(site: SiteView, { month, months }: MonthView): Html | false {
  const newer = months.findLast((one) => one.month > month)?.month;
  const older = months.find((one) => one.month < month)?.month;
  return nearbyMenu(site.words.monthsNearby, {
    newer: newer === undefined ? undefined : neighbour(site, newer, site.words.newerMonth),
    older: older === undefined ? undefined : neighbour(site, older, site.words.olderMonth),
  });
}

function neighbour(site: SiteView, month: string, label: string) {
  return {
    label,
    path: monthPath(month),
    name: formatDate(month, site.settings.language, "month"),
  };
}
