import { html } from "hono/html";
import { byName } from "../../lib/by-name.ts";
import { type SiteView } from "../site-view.ts";
import { webLink } from "../web-link.ts";
import { contactLink } from "./contact-link.ts";
import { pageFrame } from "./page-frame.ts";
import { type Html } from "./page.ts";

export type SourcesView = { readonly publishers: readonly PublisherView[] };

export type PublisherView = {
  readonly name: string;
  readonly homepage: string | undefined;
  /** The place's name in the site's language. */
  readonly place: string;
};

/**
 * Whom the editors read: every publisher under its place, so that readers can judge what is
 * missing.
 */
export function sourcesPage(site: SiteView, { publishers }: SourcesView): Html {
  const { words, settings } = site;
  const inOrder = byName(settings.language);
  const places = [...Map.groupBy(publishers, (publisher) => publisher.place)]
    .map(([name, there]) => ({ name, publishers: there.toSorted(inOrder) }))
    .sort(inOrder);
  const lead =
    publishers.length === 0
      ? words.sourcesNone
      : words.sourcesLead(publishers.length, places.length);
  return pageFrame(site, {
    title: words.sourcesTitle,
    description: lead,
    path: "/sources",
    body: html`<div class="sheet"><div class="column statement sources">
<h1>${words.sourcesTitle}</h1>
<p class="lead">${lead}</p>
${settings.contact !== "" && html`<p>${words.sourcesMissing} ${contactLink(settings.contact, settings.contact)}</p>`}
${places.map(
  ({ name, publishers: there }) => html`<h2>${name}</h2>
<ul>${there.map(publisherRow)}</ul>
`,
)}
</div></div>`,
  });
}

function publisherRow({ name, homepage }: PublisherView): Html {
  const link = webLink(homepage);
  return html`<li>${link === undefined ? html`<bdi>${name}</bdi>` : html`<a href="${link.href}"><bdi>${name}</bdi></a>`}</li>
`;
}
