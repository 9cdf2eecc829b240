import { html } from "hono/html";
import { textDirection } from "../../lib/text-direction.ts";
import type { CuttingView } from "../cutting-view.ts";
import { formatDate } from "../format-date.ts";
import { foreign } from "../site/cutting-row.ts";
import type { Html } from "../site/page.ts";
import type { SiteView } from "../site-view.ts";
import type { ViewAnswer } from "../view-answer.ts";
import { viewPath } from "../view-path.ts";

export const SCHEMES = ["light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

/** A view for the frame of another site: headlines that lead out of it, and the way to the rest. */
export function embedPage(site: SiteView, answer: ViewAnswer, scheme?: Scheme): Html {
  const { settings, words, assets } = site;
  const title = answer.title ?? words.latest;
  const view = `${site.address}${viewPath(answer.address)}`;
  const { language } = settings;
  return html`<!doctype html>
<html lang="${language}" dir="${textDirection(language)}"${scheme !== undefined && html` data-scheme="${scheme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} — ${settings.name}</title>
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="${scheme ?? "light dark"}">
<link rel="canonical" href="${view}">
<link rel="stylesheet" href="${assets.style}">
<link rel="stylesheet" href="${assets.embedStyle}">
</head>
<body class="embedded">
<main>
<h1><a href="${view}" target="_blank" rel="noopener">${title}</a></h1>
${answer.cuttings.length === 0 ? html`<p>${words.viewEmpty}</p>` : embedList(site, answer.cuttings)}
<p class="from"><a href="${site.address}/" target="_blank" rel="noopener">${settings.name}</a></p>
</main>
</body>
</html>
`;
}

/** The same as a list alone, for sites that put markup of others into their own pages. */
export function embedList(site: SiteView, cuttings: readonly CuttingView[]): Html {
  return html`<ul>
${cuttings.map((cutting) => row(site, cutting))}</ul>
`;
}

function row(site: SiteView, cutting: CuttingView): Html {
  const { headline, link, path, publisher, credit, date, facets } = cutting;
  const [kind] = facets.kind;
  const from = [kind?.name, credit ?? publisher, formatDate(date, site.settings.language, "full")];
  return html`<li><a href="${link ?? `${site.address}${path}`}" target="_blank" rel="noopener"${foreign(site, cutting)}>${headline}</a>
<small>${from.filter((one) => one !== undefined).join(" · ")}</small></li>
`;
}
