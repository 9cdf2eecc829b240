import { html } from "hono/html";
import { API_PATH } from "../api/api-path.ts";
import { API_QUESTIONS } from "../api/describe-api.ts";
import type { SiteView } from "../site-view.ts";
import { pageFrame } from "./page-frame.ts";
import type { Html } from "./page.ts";

/** Where the page about the API stands. */
export const API_PAGE_PATH = "/api";

/** What programs may ask for, each with an example that works. */
export function apiPage(site: SiteView): Html {
  const { words } = site;
  const description = `${API_PATH}/openapi.json`;
  return pageFrame(site, {
    title: words.apiTitle,
    description: words.apiLead,
    path: API_PAGE_PATH,
    body: html`<div class="sheet"><div class="column statement">
<h1>${words.apiTitle}</h1>
<p class="lead">${words.apiLead}</p>
<p><a href="${description}"><bdi>${site.address}${description}</bdi></a> (OpenAPI 3.1)</p>
<dl class="questions" lang="en" dir="ltr">
${API_QUESTIONS.map(
  ({ path, summary, example }) => html`<div><dt><code>GET ${API_PATH}${path}</code></dt>
<dd>${summary}${example !== undefined && html` <a href="${API_PATH}${example}">${API_PATH}${example}</a>`}</dd></div>
`,
)}</dl>
</div></div>`,
  });
}
