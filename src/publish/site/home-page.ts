import { html } from "hono/html";
import { type CuttingView } from "../cutting-view.ts";
import { formatDate } from "../format-date.ts";
import { type SiteView } from "../site-view.ts";
import { cuttingColumn } from "./cutting-column.ts";
import { monthMenu, type MonthCount } from "./month-menu.ts";
import { monthPath } from "./month-path.ts";
import { pageFrame } from "./page-frame.ts";
import { type Html } from "./page.ts";

export type HomeView = {
  /** The newest, newest first. */
  readonly cuttings: readonly CuttingView[];
  readonly months: readonly MonthCount[];
  /** Whether anything takes place or closes today or later. */
  readonly hasDaysToCome: boolean;
};

/** The newest cuttings under the site's name, with what the site is at its head. */
export function homePage(site: SiteView, home: HomeView): Html {
  const { settings } = site;
  return pageFrame(site, {
    description: settings.tagline,
    path: "/",
    feeds: {
      title: settings.name,
      address: { path: "/", query: "" },
      hasDaysToCome: home.hasDaysToCome,
    },
    body: html`<div class="sheet">
${settings.about !== "" && html`<div class="lede"><p>${settings.about}</p><a href="/about">${site.words.about}</a></div>`}
<div class="column">
${home.cuttings.length === 0 ? nothingYet(site) : cuttingColumn(site, home.cuttings)}
${restOfLastMonth(site, home)}
</div>
${monthMenu(site, home.months)}
</div>`,
  });
}

function nothingYet({ words }: SiteView): Html {
  return html`<section class="nothing-yet">
<h2>${words.emptyTitle}</h2>
<p>${words.emptyText}</p>
<p>${words.emptyForEditors} <a href="/desk">${words.toTheDesk}</a></p>
</section>`;
}

/** The home page may stop in the middle of a month: then it says where the rest is. */
function restOfLastMonth(site: SiteView, { cuttings, months }: HomeView): Html | false {
  const last = cuttings.at(-1)?.date.slice(0, "YYYY-MM".length);
  const shown = cuttings.filter(
    (cutting) => last !== undefined && cutting.date.startsWith(last),
  ).length;
  const whole = months.find(({ month }) => month === last);
  if (whole === undefined || whole.count <= shown) return false;
  return html`<p class="onward"><a href="${monthPath(whole.month)}">${site.words.allOf(formatDate(whole.month, site.settings.language, "month"))}</a></p>`;
}
