import type { ServerResponse } from "node:http";
import { DAY } from "../../src/lib/duration.ts";
import { escapeMarkup } from "../escape-markup.ts";

const FIRST_DAY = Date.UTC(2026, 0, 5, 9);

export type SampleItem = {
  readonly title: string;
  readonly link?: string;
  readonly guid?: string;
  readonly date?: string;
  readonly line?: string;
};

export const SAMPLE_ITEMS: readonly SampleItem[] = [
  { title: "Permit office answers within two days" },
  { title: "City opens its contracts & its accounts" },
  { title: "Nurses plan their own shifts" },
];

/** What a reader makes of the sample as it is. */
export const SOUND = { items: 3, firstTitle: "Permit office answers within two days" } as const;

/** A small sound RSS feed to spoil. */
export function sampleFeed(
  items: readonly SampleItem[] = SAMPLE_ITEMS,
  encoding = "utf-8",
): string {
  return `<?xml version="1.0" encoding="${encoding}"?>\n<rss version="2.0"><channel><title>Difficult times</title><link>http://127.0.0.1/</link><description>Trouble</description>\n${items.map(sampleItem).join("")}</channel></rss>\n`;
}

export function sampleItem(item: SampleItem, index: number): string {
  const link = item.link ?? `http://127.0.0.1/stories/${index + 1}`;
  const date = item.date ?? new Date(FIRST_DAY - index * DAY).toUTCString();
  const line =
    item.line === undefined ? "" : `<description>${escapeMarkup(item.line)}</description>`;
  return `<item><title>${escapeMarkup(item.title)}</title><link>${escapeMarkup(link)}</link><guid isPermaLink="false">${escapeMarkup(item.guid ?? link)}</guid><pubDate>${date}</pubDate>${line}</item>\n`;
}

export function sendFeed(
  response: ServerResponse,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, { "content-type": "application/rss+xml", ...headers });
  response.end(body);
}
