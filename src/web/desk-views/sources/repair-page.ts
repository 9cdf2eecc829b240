import { html } from "hono/html";
import type { Discovery } from "../../../model/reading/discovery.ts";
import type { Repair, RepairTask } from "../../../model/reading/repair.ts";
import type { Html } from "../../../publish/site/page.ts";
import { onwardLinks } from "../onward-links.ts";
import { healthWord } from "./health-word.ts";
import { proposalList, triedList } from "./proposal-list.ts";
import { repairWords } from "./repair-words.ts";
import { timeAgo, type Clock } from "../time-ago.ts";

export type RepairPageView = {
  readonly tasks: readonly RepairTask[];
  /** The place after which the next page begins, if there is one. */
  readonly after: string | undefined;
  readonly isFirst: boolean;
  readonly clock: Clock;
  readonly mayChange: boolean;
};

/** The work queue: what is not well, since when, by what evidence, and what may help. */
export function repairPage({ tasks, after, isFirst, clock, mayChange }: RepairPageView): Html {
  return html`<section class="plain" aria-labelledby="pile">
<p><a href="/desk/sources">All sources</a></p>
<h1 id="pile">Repairs</h1>
${
  tasks.length === 0 && isFirst
    ? html`<p class="empty">Every source is well. One that is not stands here, with what may help.</p>`
    : html`<ul class="stories">${tasks.map(
        (task) => html`<li class="story">
<h2 class="story-title"><a href="/desk/sources/${task.source.id}">${task.source.name}</a></h2>
<p class="story-about"><span>${task.source.publisher}</span><span>${task.source.address}</span></p>
<p>${healthWord(task.health)} ${timeAgo(task.since, clock)}. ${task.reason}</p>
${mayChange && repairForms(task)}
</li>`,
      )}</ul>`
}
${onwardLinks({ path: "/desk/sources/repairs", query: { after }, isFirst })}
</section>`;
}

/** The proposed repairs of one source, each with its button. */
export function repairForms({ source, repairs }: Pick<RepairTask, "source" | "repairs">): Html {
  return html`${repairs.map(
    (repair, index) => html`<form method="post" action="/desk/sources/${source.id}/repair">
<input type="hidden" name="repair" value="${index + 1}"><input type="hidden" name="kind" value="${repair.kind}">
<p>${repair.why} <button type="submit">${repairWords(repair)}<span class="unseen">: ${source.name}</span></button></p>
</form>`,
  )}`;
}

export type ReplacementPageView = {
  readonly task: RepairTask;
  readonly repair: Repair;
  readonly number: number;
  readonly found: Discovery;
};

/** What could be read in a source's place, for a person to choose from. */
export function replacementPage({
  task: { source },
  repair,
  number,
  found,
}: ReplacementPageView): Html {
  return html`<section class="plain" aria-labelledby="pile">
<p><a href="/desk/sources/repairs">All repairs</a></p>
<h1 id="pile">${source.name}</h1>
<p>It was read at ${source.address}. ${found.nothing ?? "What is taken here is read in its place; its items and its past stay."}</p>
${proposalList({ proposals: found.proposals, action: `/desk/sources/${source.id}/repair`, verb: "Read this instead", hidden: { repair: `${number}`, kind: repair.kind } })}
${triedList(found)}
</section>`;
}
