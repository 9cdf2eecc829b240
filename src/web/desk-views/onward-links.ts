import { html } from "hono/html";
import type { Html } from "../../publish/site/page.ts";

export type OnwardLinks = {
  readonly path: string;
  /** What the list is filtered by, and `after`: where the next page begins, if there is one. */
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly isFirst: boolean;
};

/** The ways on and back from one page of a long list. */
export function onwardLinks({ path, query, isFirst }: OnwardLinks): Html | false {
  const { after, ...only } = query;
  return (
    (after !== undefined || !isFirst) &&
    html`<p class="onward">${!isFirst && html`<a href="${addressWith(path, only)}">Back to the first</a> `}
${after !== undefined && html`<a href="${addressWith(path, query)}">On</a>`}</p>`
  );
}

export function addressWith(path: string, query: OnwardLinks["query"]): string {
  const given = Object.entries(query).filter(
    (one): one is [string, string] => one[1] !== undefined,
  );
  return `${path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ""}`;
}
