import { html } from "hono/html";
import { type SiteView } from "../site-view.ts";
import { type Statement } from "../words/words.ts";
import { pageFrame } from "./page-frame.ts";
import { type Html } from "./page.ts";

/** "No such page" and "something broke": what happened, what was kept, what to do. */
export function errorPage(site: SiteView, statement: Statement): Html {
  return pageFrame(site, {
    title: statement.title,
    description: statement.lead,
    body: html`<div class="sheet"><div class="column statement">
<h1>${statement.title}</h1>
<p class="lead">${statement.lead}</p>
<p class="onward"><a href="/">${site.words.latest}</a></p>
</div></div>`,
  });
}
