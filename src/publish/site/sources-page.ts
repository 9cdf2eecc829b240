import { html } from "hono/html";
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
  const inOrder = new Intl.Collator(settings.language).compare;
  const places = [...Map.groupBy(publishers, (publisher) => publisher.place)].sort(
    ([one], [other]) => inOrder(one, other),
  );
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
  ([place, publishers]) => html`<h2>${place}</h2>
<ul>${publishers.toSorted((one, other) => inOrder(one.name, other.name)).map(publisherRow)}</ul>
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
