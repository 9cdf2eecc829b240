import { html } from "hono/html";
import { embedSnippet } from "../embeds/embed-snippet.ts";
import { type SiteView } from "../site-view.ts";
import { type ViewAnswer } from "../view-answer.ts";
import { viewPath, viewPathAfter } from "../view-path.ts";
import { choicesLink, choicesMenu, hasChoices, searchForm } from "./choices-menu.ts";
import type { ChoicesView } from "./choices-view.ts";
import { cuttingColumn } from "./cutting-column.ts";
import { nearbyMenu } from "./nearby-menu.ts";
import { pageFrame } from "./page-frame.ts";
import { type Html } from "./page.ts";

export type ViewPage = ViewAnswer & { readonly choices: ChoicesView };

/** What fits some filters, newest first, with what was asked for and is not known. */
export function viewPage(site: SiteView, answer: ViewPage): Html {
  const { words, settings } = site;
  const { address, cuttings } = answer;
  const title = answer.title ?? words.latest;
  return pageFrame(site, {
    title,
    description: words.viewDescription(title, settings.name),
    path: viewPath(address),
    isForIndexes: answer.isPlain && !answer.isFurther,
    feeds: {
      title: `${settings.name}: ${title}`,
      address,
      hasDaysToCome: answer.hasDaysToCome,
    },
    body: html`<div class="sheet"><div class="column">
<header class="statement view-head">
<h1>${title}</h1>
${unheard(site, answer)}
${cuttings.length === 0 && html`<p class="lead">${words.viewEmpty}</p>`}
${answer.meant !== undefined && html`<p>${words.didYouMean} <a href="${answer.meant.path}" rel="nofollow"><bdi>${answer.meant.words}</bdi></a>?</p>`}
${searchForm(site, answer.choices)}
${hasChoices(answer.choices) && choicesLink(site)}
</header>
${cuttingColumn(site, cuttings)}
${onward(site, answer)}
${embedding(site, answer)}
${cuttings.length === 0 && html`<p class="onward"><a href="/">${words.latest}</a></p>`}
</div>
${choicesMenu(site, answer.choices)}
</div>`,
  });
}

/** To be copied as it stands. */
function embedding(site: SiteView, answer: ViewAnswer): Html {
  return html`<details class="embedding"><summary>${site.words.embedThis}</summary>
<pre dir="ltr" tabindex="0"><code>${String(embedSnippet(site, answer))}</code></pre></details>`;
}

function unheard({ words }: SiteView, { unknown, leftOut }: ViewAnswer): Html {
  return html`${unknown.map((value) => html`<p>${words.viewUnknown(value)}</p>`)}
${leftOut > 0 && html`<p>${words.viewTooMany(leftOut)}</p>`}`;
}

function onward({ words }: SiteView, { address, olderAfter, isFurther }: ViewAnswer): Html | false {
  return nearbyMenu(words.cuttingsNearby, {
    newer: isFurther
      ? { label: words.newer, path: viewPath(address), name: words.viewNewest }
      : undefined,
    older:
      olderAfter === undefined
        ? undefined
        : { label: words.older, path: viewPathAfter(address, olderAfter), name: words.viewFurther },
  });
}
