import { html } from "hono/html";
import type { Html } from "../../../publish/site/page.ts";
import type { Facets } from "../../../model/facet.ts";

/** As it stands in the fields. */
export type WrittenSoFar = {
  readonly link: string;
  readonly line: string;
  readonly facets: Facets;
};

/** Beside the buttons: what readers would look for in vain. Nothing of it keeps a cutting back. */
export function missingNotice({ link, line, facets }: WrittenSoFar): Html | "" {
  const missing = [
    facets.kind.length === 0 && "no kind",
    link === "" && "no link",
    facets.place.length === 0 && "no place",
    line === "" && "no line",
  ].filter((one) => one !== false);
  return missing.length === 0 ? "" : html`It has ${inWords(missing)} yet.`;
}

function inWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
