import { html } from "hono/html";
import type { MarkupRule, RulePreview } from "../../../model/reading/page-rule.ts";
import type { Html } from "../../../publish/site/page.ts";
import type { ListedSource } from "../../../storage/sources/source-lists.ts";
import { previewList } from "./proposal-list.ts";
import { textField } from "../text-field.ts";

export type RulePageView = {
  readonly source: Pick<ListedSource, "id" | "name" | "address">;
  readonly rule: MarkupRule | undefined;
  /** What the rule yields on the page as it is now; undefined before it was tried. */
  readonly reading: RulePreview | undefined;
};

const SHOWN = 10;

/** The rule of a watched page, to be tried and corrected. */
export function rulePage({ source, rule, reading }: RulePageView): Html {
  const path = `/desk/sources/${source.id}/rule`;
  return html`<section class="plain" aria-labelledby="pile">
<p><a href="/desk/sources/${source.id}">${source.name}</a></p>
<h1 id="pile">How its items are found</h1>
<p>CSS selectors: the item is looked up in the page ${source.address}, the others inside each item.</p>
<form method="post" action="${path}">
<input type="hidden" name="from" value="markup">
${textField({ name: "item", label: "Each item", value: rule?.item ?? "", isRequired: true, hint: "For instance li.news or main article" })}
${textField({ name: "title", label: "Its title", value: rule?.title ?? "", isRequired: true })}
${textField({ name: "link", label: "Its link", value: rule?.link ?? "", isRequired: true })}
${textField({ name: "date", label: "Its date, if it has one", value: rule?.date ?? "" })}
${textField({ name: "line", label: "Its line of text, if it has one", value: rule?.line ?? "" })}
<p><button type="submit" name="step" value="try">Try it</button> <button type="submit" name="step" value="keep">Keep it</button></p>
</form>
${reading !== undefined && resultOf(reading)}
</section>`;
}

function resultOf(reading: RulePreview): Html {
  if ("error" in reading)
    return html`<h2>On the page as it is now</h2><p role="status">${reading.error.message}</p>`;
  const shown = reading.items.slice(0, SHOWN).map(({ title = "", link = "", published }) => ({
    title,
    link,
    ...(published !== undefined && { published }),
  }));
  return html`<h2>On the page as it is now</h2>
<p role="status">${reading.items.length} items. ${reading.warnings.map(({ message }) => message).join(" ")}</p>
${previewList(shown)}`;
}
