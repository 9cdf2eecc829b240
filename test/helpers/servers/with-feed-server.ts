import type { RequestListener } from "node:http";
import { documents } from "../loopback/documents.ts";
import { createFetcher } from "../../../src/fetch/http/create-fetcher.ts";
import type { SourceKind } from "../../../src/model/source.ts";
import { collectSources } from "../../../src/pipeline/collect/collect-sources.ts";
import type { Database } from "../../../src/storage/database.ts";
import { addSources } from "../../../src/storage/sources/add-sources.ts";
import { withDatabase } from "../database/with-database.ts";
import { withServer } from "./with-server.ts";
import { placeAll } from "../database/place-all.ts";

export const NOON = new Date("2026-03-01T12:00:00Z");
const FOR_EVER = new AbortController().signal;

export type FeedServer = {
  readonly address: string;
  readonly asked: { readonly path: string; readonly at: number }[];
};

type Body = (
  db: Database,
  server: FeedServer,
  collect: (now?: Date | (() => Date)) => Promise<number>,
) => Promise<void>;

/**
 * A small server of feeds, a fetcher that may read this machine, and a clock that the test moves or
 * lets run.
 */
export function withFeedServer(answer: RequestListener, body: Body): () => Promise<void> {
  return withDatabase(async (db) => {
    const asked: { path: string; at: number }[] = [];
    const listening: RequestListener = (request, response) => {
      asked.push({ path: request.url ?? "", at: performance.now() });
      answer(request, response);
    };
    await withServer(listening, async (address) => {
      const fetcher = createFetcher({ userAgent: "Test", now: () => NOON, privateNetworks: true });
      const collect = async (now: Date | (() => Date) = NOON) => {
        const read = await collectSources(
          {
            db,
            get: fetcher.get,
            documents,
            now: typeof now === "function" ? now : () => now,
            gapMs: 30,
          },
          FOR_EVER,
        );
        await placeAll(db);
        return read;
      };
      try {
        await body(db, { address, asked }, collect);
      } finally {
        await fetcher.close();
      }
    });
  });
}

/** Adds a source for each address; returns their ids. */
export async function addAddresses(
  db: Database,
  addresses: readonly string[],
  kind: SourceKind = "feed",
): Promise<readonly number[]> {
  return addSources(
    db,
    addresses.map((address) => ({
      name: address,
      publisher: "A publisher",
      address,
      homepage: undefined,
      kind,
      place: "international",
      languages: ["en"],
      field: "press",
      origin: "desk",
      hostKey: new URL(address).host,
    })),
    NOON,
  );
}

export function rssOf(...titles: string[]): string {
  return `<rss version="2.0"><channel><title>News</title>${titles.map((title) => `<item><title>${title}</title><link>https://example.org/${encodeURIComponent(title)}</link></item>`).join("")}</channel></rss>`;
}
