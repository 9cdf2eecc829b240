import { html } from "hono/html";
import { isAtLeast, type Role } from "../../model/role.ts";
import type { Html } from "../../publish/site/page.ts";
import type { PileCounts } from "../../storage/surroundings.ts";
import { countWords } from "./count-words.ts";
import { CUTTING_PILES, STORY_PILES } from "./piles.ts";

export type PileMenu = {
  readonly counts: PileCounts;
  readonly current: string;
  readonly role: Role;
};

/** Left: everything that lies on the desk, with counts. */
export function pileMenu({ counts, current, role }: PileMenu): Html {
  const link = (path: string, name: string, count?: number, ofWhat?: string) =>
    html`<li><a href="/desk/${path}"${path === current && html` aria-current="page"`}${path === "cuttings/new" && html` data-key="n" aria-keyshortcuts="n"`}>${name}${
      count !== undefined &&
      count > 0 &&
      html` <span class="count">${countWords(count)}${ofWhat !== undefined && html`<span class="unseen"> ${ofWhat}</span>`}</span>`
    }</a></li>`;
  return html`<nav class="piles" id="piles" aria-label="Piles">
<h2>Stories</h2>
<ul>${STORY_PILES.map((pile) => link(pile.path, pile.name, counts.stories[pile.state]))}</ul>
<h2>Cuttings</h2>
<ul>${CUTTING_PILES.map((pile) => link(pile.path, pile.name, counts.cuttings[pile.state]))}
${isAtLeast(role, "editor") && link("cuttings/new", "Write your own")}</ul>
<h2>Desk</h2>
<ul>${link("sources", "Sources", counts.sourcesInTrouble, "in trouble")}
${role === "administrator" && html`${link("settings", "Settings")}${link("people", "People")}${link("trail", "Trail")}`}</ul>
</nav>`;
}
