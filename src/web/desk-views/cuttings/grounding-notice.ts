import { html } from "hono/html";
import type { Html } from "../../../publish/site/page.ts";

/** That the line says what its source does not. */
export function groundingNotice(strange: readonly string[]): Html | "" {
  if (strange.length === 0) return "";
  return html`<div class="notice"><p>The line says what its source does not: ${strange.map((word, at) => html`${at > 0 && ", "}<b><bdi>${word}</bdi></b>`)}</p></div>`;
}
