import { html } from "hono/html";
import type { Html } from "../../publish/site/page.ts";

/** A name and what belongs to it, in a list of such. */
export function pairRow(name: string, value: string | Html): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
