import { html } from "hono/html";
import { MOST_FURTHER_LINKS } from "../../../model/cutting.ts";
import type { Html } from "../../../publish/site/page.ts";

/** A further link as it stands in its fields, right or wrong. */
export type WrittenLink = { readonly link: string; readonly credit: string };

export type FurtherLinksView = {
  /** Of the cutting; none where it is new. */
  readonly id: number | undefined;
  readonly links: readonly WrittenLink[];
  readonly problem: string | undefined;
  readonly mayWrite: boolean;
};

/** Where the form goes. */
export function cuttingAction(id: number | undefined): string {
  return id === undefined ? "/desk/cuttings" : `/desk/cuttings/${id}`;
}

/**
 * The further links in their order, and one empty row for another. The buttons bring the page
 * again with the links rearranged and everything else as it was written; nothing is saved by them.
 */
export function furtherLinks({ id, links, problem, mayWrite }: FurtherLinksView): Html {
  const rows = [...links, { link: "", credit: "" }].slice(0, MOST_FURTHER_LINKS);
  const action = `${cuttingAction(id)}#furtherLinks`;
  return html`<fieldset class="facet" id="furtherLinks"><legend>Also in</legend>
<p class="hint">Its other parts, or others who tell of it.</p>
${problem !== undefined && html`<p class="problem" id="furtherLinks-problem">${problem}</p>`}
<ol class="further-links" data-more>${rows.map(
    (row, index) => html`<li>
${linkFields(row, index)}
${mayWrite && index < links.length && rowButtons(index, action)}</li>
`,
  )}</ol>
</fieldset>`;
}

function linkFields({ link, credit }: WrittenLink, index: number): Html {
  return html`<label><span>Link</span><span class="unseen"> ${index + 2}</span><input type="url" name="further-link" value="${link}" autocomplete="off"></label>
<label><span>Credit</span><span class="unseen"> of link ${index + 2}</span><input type="text" name="further-credit" value="${credit}" autocomplete="off"></label>`;
}

function rowButtons(index: number, action: string): Html {
  const button = (does: string, words: string) =>
    html`<button type="submit" class="quiet-button" name="links" value="${does} ${index}" formaction="${action}" formnovalidate>${words}<span class="unseen"> link ${index + 2}</span></button>
`;
  return html`<span class="row-buttons">${button("up", "Up")}${button("remove", "Remove")}</span>`;
}
