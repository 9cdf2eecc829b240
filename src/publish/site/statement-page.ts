import { html } from "hono/html";
import { type SiteView } from "../site-view.ts";
import { type Statement } from "../words/words.ts";
import { contactLink } from "./contact-link.ts";
import { pageFrame } from "./page-frame.ts";
import { type Html } from "./page.ts";

/** A page of plain text: accessibility, privacy, our robot. Ends with whom to write to. */
export function statementPage(site: SiteView, path: string, statement: Statement): Html {
  const { words, settings } = site;
  return pageFrame(site, {
    title: statement.title,
    description: statement.lead,
    path,
    body: html`<div class="sheet"><div class="column statement">
<h1>${statement.title}</h1>
<p class="lead">${statement.lead}</p>
${statement.sections.map(
  ({ heading, paragraphs }) => html`<h2>${heading}</h2>
${paragraphs.map(
  (text) => html`<p>${text}</p>
`,
)}`,
)}
${
  settings.contact !== "" &&
  html`<h2>${words.contact}</h2>
<p>${words.contactText} ${contactLink(settings.contact, settings.contact)}</p>`
}
</div></div>`,
  });
}
