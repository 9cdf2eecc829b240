import { html } from "hono/html";
import type { SiteView } from "../site-view.ts";
import { choicesMenu, searchForm } from "./choices-menu.ts";
import type { ChoicesView } from "./choices-view.ts";
import { FIND_PATH } from "./find-path.ts";
import { pageFrame } from "./page-frame.ts";
import type { Html } from "./page.ts";

/** Where a reader begins who looks for something: words, and all that cuttings are filed under. */
export function findPage(site: SiteView, choices: ChoicesView): Html {
  const { words, settings } = site;
  return pageFrame(site, {
    title: words.find,
    description: words.findDescription(settings.name),
    path: FIND_PATH,
    body: html`<div class="sheet finding">
<div class="statement"><h1>${words.find}</h1>
${searchForm(site, choices)}</div>
${choicesMenu(site, choices)}
</div>`,
  });
}
