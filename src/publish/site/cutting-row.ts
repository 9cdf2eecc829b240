import { html } from "hono/html";
import { textDirection } from "../../lib/text-direction.ts";
import { type CuttingView } from "../cutting-view.ts";
import { daysInWords } from "../days-in-words.ts";
import { type SiteView } from "../site-view.ts";
import { type Html } from "./page.ts";

/** One cutting in a column: kind, headline, line, then quietly the rest. */
export function cuttingRow(site: SiteView, cutting: CuttingView, heading: "h3" | "h4"): Html {
  const { words } = site;
  const { headline, link, line } = cutting;
  const [kind] = cutting.facets.kind;
  const linked = link === undefined ? headline : html`<a href="${link}">${headline}</a>`;
  return html`<article class="cutting"${foreign(site, cutting)}>
${kind && html`<p class="kind"${native(site, cutting)}>${kind.name}</p>`}
${heading === "h3" ? html`<h3 class="headline">${linked}</h3>` : html`<h4 class="headline">${linked}</h4>`}
${line && html`<p class="line">${line}</p>`}
<ul class="quiet"${native(site, cutting)}>
${daysInWords(site, cutting).map(({ name, words: day, day: datetime }) => html`<li>${name} <time datetime="${datetime}">${day}</time></li>`)}
${quietWords(cutting).map((word) => html`<li>${word}</li>`)}
${alsoIn(site, cutting)}
<li><a href="${cutting.path}" rel="bookmark">${words.details}<span class="unseen">: ${headline}</span></a></li>
</ul>
</article>
`;
}

/** The others stand on the cutting's own page. */
const MOST_NAMED = 2;

/** The editor's own further links by name; else how many others tell the story, and who first. */
function alsoIn({ words }: SiteView, { furtherLinks, alsoIn: others }: CuttingView): Html | false {
  if (furtherLinks.length > 0)
    return html`<li>${words.alsoInTitle} ${furtherLinks.map(
      ({ name, link }, index) => html`${index > 0 && ", "}<a href="${link}">${name}</a>`,
    )}</li>`;
  const named = others
    .slice(0, MOST_NAMED)
    .map(({ publisher }, index) => html`${index > 0 && ", "}<bdi>${publisher}</bdi>`);
  return (
    others.length > 0 &&
    html`<li>${words.alsoIn(others.length)}: ${named}${others.length > MOST_NAMED && "…"}</li>`
  );
}

function quietWords(cutting: CuttingView): string[] {
  const { credit, publisher, facets } = cutting;
  const terms = [...facets.place, ...facets.service];
  const words = [credit, publisher, ...terms.map((term) => term.name)];
  return [...new Set(words.filter((word) => word !== undefined))];
}

/** Marks what stands in another language than the page. */
export function foreign(site: SiteView, cutting: CuttingView): Html | false {
  if (cutting.language === site.settings.language) return false;
  return html` lang="${cutting.language}" dir="${textDirection(cutting.language)}"`;
}

/** Marks the site's own words inside of what foreign() marked. */
function native(site: SiteView, cutting: CuttingView): Html | false {
  const { language } = site.settings;
  return (
    cutting.language !== language && html` lang="${language}" dir="${textDirection(language)}"`
  );
}
