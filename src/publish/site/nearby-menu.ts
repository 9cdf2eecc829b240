import { html } from "hono/html";
import { type Html } from "./page.ts";

export type Neighbour = {
  readonly label: string;
  readonly path: string;
  readonly name: string;
  readonly attributes?: Html | false;
};
export type Neighbours = {
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
};

/** The way on from a page: what came after it and what came before. */
export function nearbyMenu(label: string, { newer, older }: Neighbours): Html | false {
  if (newer === undefined && older === undefined) return false;
  return html`<nav class="nearby" aria-label="${label}"><ul>
${newer && nearbyLink(newer, "next")}
${older && nearbyLink(older, "prev")}
</ul></nav>`;
}

function nearbyLink(to: Neighbour, rel: "next" | "prev"): Html {
  return html`<li class="nearby-${rel}"><a href="${to.path}" rel="${rel}"><span class="label">${to.label}</span> <span class="name"${to.attributes}>${to.name}</span></a></li>`;
}
