import type { ServerResponse } from "node:http";
import { escapeMarkup } from "../escape-markup.ts";

const FIRST_DAY = Date.UTC(2026, 0, 5, 9);
const DAY = 24 * 60 * 60 * 1000;

export type SampleItem = { readonly title: string; readonly link?: string; readonly guid?: string; readonly date?: string };

export const SAMPLE_ITEMS: readonly SampleItem[] = [
  { title: "Permit office answers within two days" },
  { title: "City opens its contracts & its accounts" },
  { title: "Nurses plan their own shifts" },
];

/** A small sound RSS feed to spoil. */
export function sampleFeed(items: readonly SampleItem[] = SAMPLE_ITEMS, encoding = "utf-8"): string {
  return `<?xml version="1.0" encoding="${encoding}"?>\n<rss version="2.0"><channel><title>Difficult times</title><link>http://127.0.0.1/</link><description>Trouble</description>\n${items.map(sampleItem).join("")}</channel></rss>\n`;
}

export function sampleItem(item: SampleItem, index: number): string {
  const link = item.link ?? `http://127.0.0.1/stories/${index + 1}`;
  const date = item.date ?? new Date(FIRST_DAY - index * DAY).toUTCString();
  return `<item><title>${escapeMarkup(item.title)}</title><link>${escapeMarkup(link)}</link><guid isPermaLink="false">${escapeMarkup(item.guid ?? link)}</guid><pubDate>${date}</pubDate></item>\n`;
}

export function sendFeed(response: ServerResponse, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(200, { "content-type": "application/rss+xml", ...headers });
  response.end(body);
}
