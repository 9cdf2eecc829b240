import { html } from "hono/html";
import { type SiteView } from "../site-view.ts";
import { contactLink } from "./contact-link.ts";
import { pageFrame } from "./page-frame.ts";
import { type Html } from "./page.ts";
import { paragraphs } from "./paragraphs.ts";

/** What the site is, in its editors' words. */
export function aboutPage(site: SiteView): Html {
  const { words, settings } = site;
  return pageFrame(site, {
    title: words.about,
    description: settings.tagline,
    path: "/about",
    body: html`<div class="sheet"><div class="column statement">
<h1>${words.about}</h1>
${settings.about === "" ? html`<p>${words.aboutNothingYet}</p>` : paragraphs(settings.about)}
${
  settings.contact !== "" &&
  html`<h2>${words.contact}</h2>
<p>${words.contactText} ${contactLink(settings.contact, settings.contact)}</p>`
}
</div></div>`,
  });
}
