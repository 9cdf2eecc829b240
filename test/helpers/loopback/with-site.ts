import { createFetcher } from "../../../src/fetch/http/create-fetcher.ts";
import type { Discovery } from "../../../src/model/reading/discovery.ts";
import { discoverSources } from "../../../src/pipeline/discovery/discover-sources.ts";
import type { Database } from "../../../src/storage/database.ts";
import { documents } from "./documents.ts";
import { withDatabase } from "../database/with-database.ts";
import { withServer } from "../servers/with-server.ts";

export const NOON = new Date("2026-03-01T12:00:00Z");

export type Site = Readonly<
  Record<
    string,
    | string
    | {
        readonly status: number;
        readonly headers?: Record<string, string>;
        readonly body?: string;
      }
  >
>;
type Visited = {
  readonly origin: string;
  readonly asked: readonly string[];
  readonly discover: (path: string) => Promise<Discovery>;
};

/** A site of a few paths; what it does not name is not there. */
export function withSite(
  site: (origin: string) => Site,
  body: (db: Database, visited: Visited) => Promise<void>,
): () => Promise<void> {
  return withDatabase(async (db) => {
    const asked: string[] = [];
    let pages: Site = {};
    await withServer(
      (request, response) => {
        asked.push(request.url ?? "");
        const answer = pages[request.url ?? ""] ?? { status: 404 };
        if (typeof answer === "string") response.end(answer);
        else response.writeHead(answer.status, answer.headers).end(answer.body);
      },
      async (origin) => {
        pages = site(origin);
        const fetcher = createFetcher({
          userAgent: "Test",
          now: () => NOON,
          privateNetworks: true,
        });
        try {
          await body(db, {
            origin,
            asked,
            discover: (path) =>
              discoverSources(path.startsWith("/") ? origin + path : path, {
                db,
                get: fetcher.get,
                documents,
                now: () => NOON,
                gapMs: 0,
              }),
          });
        } finally {
          await fetcher.close();
        }
      },
    );
  });
}

export const TITLES = [
  "First piece of the news",
  "Second piece of the news",
  "Third piece of the news",
  "Fourth piece of the news",
];
export const rss = (origin: string, titles = TITLES, about = ""): string =>
  `<rss version="2.0"><channel><title>Ministry${about}</title><link>${origin}/</link><language>en-GB</language>${titles.map((title) => `<item><title>${title}</title><link>${origin}/${encodeURIComponent(title)}</link><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate></item>`).join("")}</channel></rss>`;
export const atom = (origin: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry</title>${TITLES.map((title) => `<entry><title>${title}</title><link href="${origin}/${encodeURIComponent(title)}"/></entry>`).join("")}</feed>`;
export const page = (head: string, main = "<p>Welcome.</p>"): string =>
  `<!doctype html><html lang="en"><head><title>Ministry</title>${head}</head><body><main>${main}</main></body></html>`;
export const list = `<ul class="news">${TITLES.map((title) => `<li class="piece"><h2><a href="/${encodeURIComponent(title)}">${title}</a></h2> <time datetime="2026-03-01">1 March</time></li>`).join("")}</ul>`;
export const declared = (type: string, path: string): string =>
  `<link rel="alternate" type="application/${type}+xml" href="${path}">`;

export const kinds = ({ proposals }: Discovery): string[] =>
  proposals.map(({ kind, address }) => `${kind} ${new URL(address).pathname}`);
