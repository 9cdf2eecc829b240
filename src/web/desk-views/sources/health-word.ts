import { html } from "hono/html";
import { nameHealth, type SourceHealth } from "../../../model/source.ts";
import type { Html } from "../../../publish/site/page.ts";

const ALARMING: ReadonlySet<SourceHealth> = new Set([
  "failing",
  "gone",
  "host_gone",
  "certificate_wrong",
  "turned_into_page",
  "silent",
  "stale",
  "empty",
  "moved",
  "looping",
]);

/** The word for a source's state, in a colour that says how urgent it is. */
export function healthWord(health: SourceHealth): Html {
  const urgency = health === "well" ? "is-well" : ALARMING.has(health) ? "is-alarming" : "is-quiet";
  return html`<span class="health ${urgency}">${nameHealth(health)}</span>`;
}
