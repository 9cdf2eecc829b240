import type { Citation } from "./citation.ts";

/** One item of CSL JSON, from which every style of citing can be made. */
export function renderCsl(citation: Citation): string {
  const item = {
    id: citation.key,
    type: "webpage",
    title: citation.title,
    author: citation.author === undefined ? undefined : [{ literal: citation.author }],
    publisher: citation.publisher,
    issued: { "date-parts": [citation.date.split("-").map(Number)] },
    URL: citation.link,
    language: citation.language,
    note: `In ${citation.site}: ${citation.own}`,
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}
