import { html } from "hono/html";
import type { ItemPage } from "../../../model/item-page.ts";
import type { Html } from "../../../publish/site/page.ts";
import { inLanguage } from "./story-row.ts";

/** An editor who wants all of it opens the page. */
const MOST_SHOWN = 40;

/** What the page behind a story says, folded away; or why we do not know. */
export function pageText({ text, reason, language }: ItemPage, said: string | undefined): Html {
  if (text === undefined)
    return html`<p class="quiet-words">Its page was not read: ${reason ?? "there is no text."}</p>`;
  const paragraphs = text.split("\n\n");
  const shown = paragraphs.slice(0, MOST_SHOWN);
  return html`<details class="page-text"><summary>What its page says</summary>
<div${inLanguage(language ?? said)}>${shown.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
${paragraphs.length > shown.length && html`<p class="quiet-words">The page goes on.</p>`}
</details>`;
}
