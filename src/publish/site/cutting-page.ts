import { html } from "hono/html";
import { FACETS } from "../../model/facet.ts";
import { CITATION_FILES } from "../citations/citation-files.ts";
import { type CuttingView } from "../cutting-view.ts";
import { daysInWords } from "../days-in-words.ts";
import { formatDate } from "../format-date.ts";
import { momentInWords } from "../moment-in-words.ts";
import { type TermView } from "../name-terms.ts";
import { type SiteView } from "../site-view.ts";
import { contactLink } from "./contact-link.ts";
import { foreign } from "./cutting-row.ts";
import { monthPath } from "./month-path.ts";
import { nearbyMenu, type Neighbour } from "./nearby-menu.ts";
import { pageFrame } from "./page-frame.ts";
import { type Html } from "./page.ts";

export type CuttingPageView = {
  readonly cutting: CuttingView;
  readonly newer: CuttingView | undefined;
  readonly older: CuttingView | undefined;
};

/** A cutting's own page, marked up for machines as one work that the page is about. */
export function cuttingPage(site: SiteView, view: CuttingPageView): Html {
  const { cutting } = view;
  return pageFrame(site, {
    title: cutting.headline,
    description: cutting.line ?? cutting.credit ?? site.settings.tagline,
    path: cutting.path,
    article: { publishedAt: cutting.at, correctedAt: cutting.correctedAt },
    body: html`<div class="sheet">
<article class="column clipping" itemscope itemtype="https://schema.org/CreativeWork">
${dayOf(site, cutting)}
<div>
${clipping(site, cutting)}
${correctionNote(site, cutting)}
${facts(site, cutting)}
${coverage(site, cutting)}
${citation(site, cutting)}
${mistake(site, cutting)}
${nearbyMenu(site.words.cuttingsNearby, {
  newer: view.newer && neighbour(site, view.newer, site.words.newer),
  older: view.older && neighbour(site, view.older, site.words.older),
})}
</div>
</article>
</div>`,
  });
}

function clipping(site: SiteView, cutting: CuttingView): Html {
  const { words } = site;
  const { headline, link, line, publisher, host } = cutting;
  const [kind] = cutting.facets.kind;
  const name = html`<span itemprop="name">${headline}</span>`;
  return html`${kind && html`<p class="kind" itemprop="genre">${kind.name}</p>`}
<div${foreign(site, cutting)}>
<h1 class="headline">${link === undefined ? name : html`<a href="${link}">${name}</a>`}</h1>
${line && html`<p class="line" itemprop="abstract">${line}</p>`}
</div>
${link === undefined ? html`<p class="onward">${words.noLink}</p>` : html`<p class="onward"><a href="${link}" itemprop="url">${words.readAt(publisher ?? host ?? link)}</a></p>`}
<meta itemprop="inLanguage" content="${cutting.language}">`;
}

/** What was put right since it went out, as its editor told it. */
function correctionNote(site: SiteView, { correctedAt, correction }: CuttingView): Html | false {
  if (correctedAt === undefined) return false;
  const { day, words } = momentInWords(site, correctedAt);
  return html`<p class="correction"><time datetime="${day}">${site.words.correctedOn(words)}</time>${correction !== undefined && html` <bdi>${correction}</bdi>`}</p>`;
}

/** The date in the margin, as in the column; it leads to the month. */
function dayOf(site: SiteView, { date }: CuttingView): Html {
  const month = monthPath(date.slice(0, "YYYY-MM".length));
  return html`<p class="day-of"><a href="${month}"><time datetime="${date}">${formatDate(date, site.settings.language, "full")}</time></a></p>`;
}

function facts(site: SiteView, cutting: CuttingView): Html | false {
  const { words } = site;
  const { credit, publisher, facets: filed } = cutting;
  const known = [
    ...daysInWords(site, cutting).map(({ name, words: day, day: datetime }) =>
      fact(name, html`<time datetime="${datetime}">${day}</time>`),
    ),
    credit && fact(words.by, html`<span itemprop="creditText">${credit}</span>`),
    publisher && fact(words.publisher, html`<span itemprop="publisher">${publisher}</span>`),
    ...FACETS.map((facet) => facet !== "kind" && terms(words.facets[facet], filed[facet])),
  ].filter((one) => typeof one === "object");
  return (
    known.length > 0 &&
    html`<dl class="facts">
${known}
</dl>`
  );
}

function terms(name: string, of: readonly TermView[]): Html | false {
  return (
    of.length > 0 &&
    fact(name, html`<span itemprop="keywords">${of.map((term) => term.name).join(", ")}</span>`)
  );
}

function fact(name: string, value: Html): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>
`;
}

/** What the editor gave, then who else tells the story. */
function coverage(site: SiteView, { furtherLinks, alsoIn }: CuttingView): Html | false {
  const others = alsoIn.map(({ publisher: name, link }) => ({ name, link }));
  const all = [...furtherLinks, ...others];
  if (all.length === 0) return false;
  return html`<section class="coverage" aria-labelledby="also">
<h2 id="also">${site.words.alsoInTitle}</h2>
<ul>${all.map(
    ({ name, link }) => html`<li><a href="${link}">${name}</a></li>
`,
  )}</ul>
</section>`;
}

function citation(site: SiteView, cutting: CuttingView): Html {
  const { words, settings, address } = site;
  const from = [cutting.credit, cutting.publisher].filter((one) => one !== undefined).join(", ");
  const day = formatDate(cutting.date, settings.language, "full");
  return html`<section class="citation" aria-labelledby="cite">
<h2 id="cite">${words.howToCite}</h2>
<p><bdi>${words.quoted(cutting.headline)}</bdi>${from !== "" && html` <bdi>${from}</bdi>.`}${cutting.link && html` <bdi class="address">${cutting.link}</bdi>`} ${words.citedFrom(settings.name, day)} <bdi class="address">${address}${decodeURI(cutting.path)}</bdi></p>
<ul>${CITATION_FILES.map(({ name, file, type }) => html`<li><a href="${cutting.path}/${file}" type="${type}" download>${name}</a></li>`)}</ul>
</section>`;
}

function mistake(site: SiteView, { headline, path }: CuttingView): Html | false {
  const { words, settings, address } = site;
  if (settings.contact === "") return false;
  return html`<p class="mistake">${contactLink(settings.contact, words.reportMistake, { subject: words.mistakeSubject(headline), body: `${address}${path}` })}</p>`;
}

function neighbour(site: SiteView, cutting: CuttingView, label: string): Neighbour {
  return { label, path: cutting.path, name: cutting.headline, attributes: foreign(site, cutting) };
}
